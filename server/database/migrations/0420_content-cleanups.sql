-- Up Migration

-- Contents in a bucket whose documents were erased and that the bucket may still hold: each server tries again until
-- they are gone. An operator lists them here.
create table review.content_cleanups (
  tenant text not null,
  document_id text not null,
  since timestamptz not null default now(),
  attempts int not null default 0,
  tried_at timestamptz,
  primary key (tenant, document_id)
);

-- Noted in the transaction that erases the document, whoever does it: what a bucket holds outlives that transaction.
create function review.note_cleanup() returns trigger
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  insert into review.content_cleanups (tenant, document_id) values (old.tenant, old.id) on conflict do nothing;
  return null;
end $$;
create trigger note_cleanup after delete on review.documents
  for each row when (old.held_in = 'bucket') execute function review.note_cleanup();

-- The same upload sent again has the same id: what it attaches is not cleaned away.
create function review.end_cleanup() returns trigger
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  delete from review.content_cleanups c where c.tenant = new.tenant and c.document_id = new.id;
  return null;
end $$;
create trigger end_cleanup after insert on review.documents
  for each row execute function review.end_cleanup();

-- Those to try now, each by one server at a time; a failed one rests for a while.
create function review.next_cleanups(most int, rest interval) returns table (tenant text, document_id text)
language plpgsql security definer set search_path = review, pg_temp as $$
#variable_conflict use_column
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server cleans up contents'; end if;
  return query update review.content_cleanups c set attempts = c.attempts + 1, tried_at = now()
    where (c.tenant, c.document_id) in (select n.tenant, n.document_id from review.content_cleanups n
      where coalesce(n.tried_at, n.since) < now() - rest order by n.since limit most for update skip locked)
    returning c.tenant, c.document_id;
end $$;

create function review.cleaned_up(of_tenant text, ids text[]) returns void
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server cleans up contents'; end if;
  delete from review.content_cleanups c where c.tenant = of_tenant and c.document_id = any(ids);
end $$;
revoke execute on function review.next_cleanups, review.cleaned_up from public;
grant execute on function review.next_cleanups to w_app;
grant execute on function review.cleaned_up to w_app, w_nurse, w_physician, w_qa, w_admin;
grant select on review.content_cleanups to w_app;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
