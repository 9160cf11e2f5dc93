/** How events call the kind of thing that a class stands for: `Commitment` is `commitment`, `FollowUp` is `followUp`. */
export function subjectType({ name }: { readonly name: string }): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
