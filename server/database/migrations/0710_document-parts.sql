-- Up Migration

-- A file of several documents is split into views of its pages: they may change, its content and what else is said of it may not.
create or replace function review.judge_document() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
  d jsonb := review.readable(new.document);
  o jsonb;
  may_change constant text[] := array['name', 'formerNames', 'seenPages', 'undrawnPages', 'checkedThrough', 'changeFoundAt', 'removedAt', 'parts'];
begin
  if d->>'id' is distinct from new.id or d->>'caseId' is distinct from new.case_id then
    raise check_violation using message = 'another document'; end if;
  new.byte_length := (d->>'byteLength')::bigint;
  new.sha256 := d->>'sha256';
  new.changed_in := pg_current_xact_id();
  if tg_op = 'INSERT' then
    new.content_revision := 1;
    new.content_changed_in := pg_current_xact_id();
    return new;
  end if;
  o := review.readable(old.document);
  if new.tenant <> old.tenant or new.held_in <> old.held_in or (d - may_change) <> (o - may_change) then
    raise check_violation using message = 'different content needs a new document'; end if;
  if new.content_revision <> old.content_revision then
    new.content_changed_in := pg_current_xact_id(); end if;
  return new;
end $$;

-- Whether a file that arrives was attached before, to whichever case.
create index documents_by_content on review.documents (tenant, sha256);

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
