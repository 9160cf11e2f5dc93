import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cursors contain sort keys, some of which count rows that the reader cannot see. They are encrypted with a key of the
 * deployment, which its processes share: AES in CBC mode, with the HMAC of the content as its initialisation vector
 * (the construction of SIV), so that cursors cannot be read or forged.
 */
export class SealCursors1780000001330 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists pgcrypto;
      alter table settings add column cursor_key bytea not null default gen_random_bytes(64);
      revoke update on settings from followthrough_app;
      grant update (demo) on settings to followthrough_app;

      create function sealed_cursor(key text, id uuid, secret bytea) returns text
        language sql stable strict parallel safe as $$
          select translate(encode(iv || encrypt_iv(plain, substr(secret, 33), iv, 'aes-cbc'), 'base64'), E'\\n', '')
          from (select convert_to(json_build_array(id, key)::text, 'UTF8') as plain) sealed,
            lateral (select substr(hmac(sealed.plain, substr(secret, 1, 32), 'sha256'), 1, 16) as iv) vector
        $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function sealed_cursor(text, uuid, bytea);
      revoke update (demo) on settings from followthrough_app;
      grant update on settings to followthrough_app;
      alter table settings drop column cursor_key;
      drop extension pgcrypto;
    `);
  }
}
