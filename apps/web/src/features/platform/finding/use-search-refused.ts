import { searchProblem } from '@followthrough/domain/search-text';
import { useRefusalWords } from '../changes/refusal-words.js';

/** Why a text is not searched for, in words; null if it is. The text stays as pasted, and nothing is sent. */
export function useSearchRefused(): (text: string) => string | null {
  const say = useRefusalWords();
  return (text) => {
    const problem = searchProblem(text);
    return problem && say(problem);
  };
}
