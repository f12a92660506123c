-- Up Migration

-- Who read or wrote what, refused or not. Entries of a tenant are numbered without a hole, and each holds the hash of
-- the one before. Ids and names of fields only: what a field says is in the case, and nowhere else.
create table review.audit_entries (
  tenant text not null,
  number bigint not null,
  -- The entry as JSON; its hash covers exactly this text.
  entry text not null,
  -- Read from the entry.
  at timestamptz not null,
  person_id text,
  action text not null,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  case_ids text[] not null,
  -- Of a save, the revision that it made.
  revision int,
  previous bytea,
  hash bytea not null,
  -- Under which number it waited for its place.
  waited_as bigint not null,
  primary key (tenant, number),
  unique (tenant, waited_as)
);
create index audit_by_time on review.audit_entries (tenant, at);
create index audit_by_person on review.audit_entries (tenant, person_id, number);
create index audit_by_case on review.audit_entries using gin (case_ids);

-- What was recorded and has no place in the chain yet. A save and its entry are one transaction; saves of a tenant do
-- not wait for each other, because their entries get their places soon after, from one writer at a time.
create table review.audit_waiting (
  tenant text not null,
  id bigint generated always as identity,
  entry text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (tenant, id)
);

create function review.audit_hash(previous bytea, of_tenant text, number bigint, entry text) returns bytea
language sql immutable as $$
  select sha256(coalesce(previous, '') || convert_to(of_tenant || ' ' || number || ' ' || entry, 'UTF8')) $$;

-- Records entries, all or none, in the transaction that calls it: that of the save where there is one.
create function review.record_audit(of_tenant text, variadic given text[]) returns void
language plpgsql security definer set search_path = review, pg_temp as $$
declare
  one text;
  e jsonb;
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server writes the audit'; end if;
  foreach one in array given loop
    e := one::jsonb;
    -- The case of a document, and the fields that a write changed, are known here.
    if e->>'documentId' is not null and e->'caseIds' = '[]' then
      one := jsonb_set(e, '{caseIds}', coalesce((select jsonb_build_array(d.case_id) from review.documents d
        where d.tenant = of_tenant and d.id = e->>'documentId'), '[]'))::text;
    elsif e->>'revision' is not null then
      one := jsonb_set(e, '{fields}', coalesce((select jsonb_agg(c.change->>'path')
        from review.revisions r, jsonb_array_elements(review.readable(r.line)->'changes') as c(change)
        where r.tenant = of_tenant and r.case_id = e->'caseIds'->>0 and r.revision = (e->>'revision')::int), '[]'))::text;
    end if;
    insert into review.audit_waiting (tenant, entry) values (of_tenant, one);
  end loop;
end $$;

-- Gives entries that wait their places in the chain, in the order in which they were recorded; how many. One writer
-- at a time: another one is content with that (0), or waits for its turn where somebody is about to read.
create function review.link_audit(of_tenant text, waits boolean, at_most int default 500) returns int
language plpgsql security definer set search_path = review, pg_temp as $$
declare
  turn bigint := hashtextextended('review.audit ' || of_tenant, 0);
  last review.audit_entries;
  waiting review.audit_waiting;
  e jsonb;
  places bigint[] := '{}';
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server writes the audit'; end if;
  if waits then perform pg_advisory_xact_lock(turn);
  elsif not pg_try_advisory_xact_lock(turn) then return 0; end if;
  select * into last from review.audit_entries a where a.tenant = of_tenant order by a.number desc limit 1;
  last.tenant := of_tenant;
  for waiting in select * from review.audit_waiting w where w.tenant = of_tenant order by w.id limit at_most loop
    e := waiting.entry::jsonb;
    last.previous := last.hash;
    last.number := coalesce(last.number, 0) + 1;
    last.entry := waiting.entry;
    last.at := (e->>'at')::timestamptz;
    last.person_id := e->>'personId';
    last.action := e->>'action';
    last.outcome := e->>'outcome';
    last.case_ids := array(select jsonb_array_elements_text(e->'caseIds'));
    last.revision := (e->>'revision')::int;
    last.hash := review.audit_hash(last.previous, of_tenant, last.number, last.entry);
    last.waited_as := waiting.id;
    insert into review.audit_entries values (last.*);
    places := places || waiting.id;
  end loop;
  delete from review.audit_waiting w where w.tenant = of_tenant and w.id = any(places);
  return cardinality(places);
end $$;

-- Whose entries wait, how many, and since when the oldest one does.
create function review.waiting_audit() returns table (tenant text, entries bigint, since timestamptz)
language sql stable security definer set search_path = review, pg_temp as $$
  select w.tenant, count(*), min(w.recorded_at) from review.audit_waiting w
  where session_user = 'w_app' group by w.tenant $$;

-- An entry leaves the ones that wait for its place in the chain, and for nothing else.
create function review.only_linked() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' or not exists (select from review.audit_entries a
      where a.tenant = old.tenant and a.waited_as = old.id and a.entry = old.entry) then
    raise insufficient_privilege using message = 'entries can only be added'; end if;
  return old;
end $$;
create trigger only_linked before update or delete on review.audit_waiting
  for each row execute function review.only_linked();
create trigger never_empty before truncate on review.audit_waiting
  for each statement execute function review.never();

-- Saves through the server that no entry tells of, of cases that were not imported with them: there are none.
create function review.unrecorded_saves(of_tenant text) returns table (case_id text, revision int)
language sql stable as $$
  select r.case_id, r.revision from review.revisions r
  where r.tenant = of_tenant and r.link is not null
    and not exists (select from review.moved_cases m
      where m.tenant = of_tenant and m.case_id = r.case_id and m.through_revision >= r.revision)
    and not exists (select from review.audit_entries a
      where a.tenant = of_tenant and a.case_ids[1] = r.case_id and a.revision = r.revision)
    and not exists (select from review.audit_waiting w
      where w.tenant = of_tenant and w.entry::jsonb->'caseIds'->>0 = r.case_id
        and (w.entry::jsonb->>'revision')::int = r.revision) $$;

create trigger never before update or delete on review.audit_entries
  for each row execute function review.never();
create trigger never_empty before truncate on review.audit_entries
  for each statement execute function review.never();

-- Entries that are not as they were written, or stand where one is missing. What was cut off at the end only shows
-- against a head that was exported before.
create function review.broken_audit(of_tenant text) returns setof bigint language sql stable as $$
  select a.number from (
    select number, previous, hash, entry,
      lag(number) over in_order as number_before, lag(hash) over in_order as hash_before
    from review.audit_entries where tenant = of_tenant window in_order as (order by number)) a
  where a.number <> coalesce(a.number_before, 0) + 1 or a.previous is distinct from a.hash_before
    or a.hash <> review.audit_hash(a.previous, of_tenant, a.number, a.entry)
  order by a.number $$;

grant select on review.audit_entries to w_app;

-- Which cases are closed to whom. A tenant without a rule is open: everybody who works there reads every case.
create table review.access_rules (
  tenant text primary key references review.tenants,
  mode text not null check (mode in ('open', 'assigned')),
  person_id text not null,
  at timestamptz not null
);
create table review.confidential_cases (
  tenant text not null,
  case_id text collate "C" not null,
  person_id text not null,
  at timestamptz not null,
  primary key (tenant, case_id),
  foreign key (tenant, case_id) references review.cases
);
-- Who opened a closed case, why, and until when: for one session.
create table review.opened_cases (
  tenant text not null,
  case_id text collate "C" not null,
  session_id text not null,
  person_id text not null,
  reason text not null check (btrim(reason) <> ''),
  at timestamptz not null,
  until timestamptz not null,
  primary key (tenant, case_id, session_id, at),
  foreign key (tenant, case_id) references review.cases
);
create trigger never before update or delete on review.opened_cases
  for each row execute function review.never();
create trigger never_empty before truncate on review.opened_cases
  for each statement execute function review.never();

create function review.has_closed_cases(of_tenant text) returns boolean
language sql stable security definer set search_path = review, pg_temp as $$
  select exists (select from review.access_rules a where a.tenant = of_tenant and a.mode = 'assigned')
      or exists (select from review.confidential_cases c where c.tenant = of_tenant) $$;

-- Cases that somebody may not open right now, among some or all (null). Open to: whom the case is assigned to, every
-- physician advisor while it waits for one, and whoever opened it with a reason in this session.
create function review.closed_cases(of_tenant text, of_person text, of_session text, among text[], now timestamptz)
returns setof text language sql stable security definer set search_path = review, pg_temp as $$
  select c.id from review.cases c join review.people p on p.tenant = c.tenant and p.id = of_person
  where session_user = 'w_app' and c.tenant = of_tenant and (among is null or c.id = any(among))
    and (exists (select from review.access_rules a where a.tenant = of_tenant and a.mode = 'assigned')
      or exists (select from review.confidential_cases f where f.tenant = of_tenant and f.case_id = c.id))
    and not coalesce(review.same_name(c.assignee, p.name), false)
    and not (p.role = 'physician-advisor' and c.state in ('referred-to-physician', 'recommended-approval'))
    and not exists (select from review.opened_cases o where o.tenant = of_tenant and o.case_id = c.id
      and o.session_id = of_session and o.until > now) $$;

-- The same of whoever works in this transaction; its session stands in `origin`, between the process and the page.
create function review.closed_to_me() returns setof text
language plpgsql stable security definer set search_path = review, pg_temp as $$
begin
  if not review.has_closed_cases(review.my_tenant()) then return; end if;
  return query select review.closed_cases(review.my_tenant(), (review.who()).id,
    split_part(split_part(current_setting('review.origin', true), ' ', 2), '/', 1), null, now());
end $$;

create function review.has_case(of_tenant text, of_case text) returns boolean
language sql stable security definer set search_path = review, pg_temp as $$
  select exists (select from review.cases c where session_user = 'w_app' and c.tenant = of_tenant and c.id = of_case) $$;

create function review.case_of_document(of_tenant text, of_document text) returns text
language sql stable security definer set search_path = review, pg_temp as $$
  select d.case_id from review.documents d
  where session_user = 'w_app' and d.tenant = of_tenant and d.id = of_document $$;

grant select, insert, update on review.access_rules to w_app;
grant select on review.confidential_cases to w_app;
grant select, insert on review.opened_cases to w_app;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
