-- Up Migration

-- A system that was registered (0820) brings requests: it creates cases, adds documents to its own and reads what was
-- decided about them. It answers nothing, signs nothing and changes nothing of a record.
alter table review.systems
  -- Whether it reads answers to requests that other systems brought, and of restricted cases; said at registration.
  add column reads_others boolean not null default false,
  add column reads_restricted boolean not null default false;
grant insert (reads_others, reads_restricted) on review.systems to w_admin;

create or replace function review.database_role(role text) returns name language sql immutable as $$
  select (case role when 'nurse-reviewer' then 'w_nurse' when 'physician-advisor' then 'w_physician'
                    when 'qa-analyst' then 'w_qa' when 'administrator' then 'w_admin' when 'system' then 'w_system' end)::name $$;

-- A transaction that began for a system is never a person's, whatever is said afterwards.
create or replace function review.who() returns review.people
language plpgsql stable security definer set search_path = review, pg_temp as $$
declare
  me review.people;
  mine constant text := coalesce(current_setting('review.system', true), '');
begin
  if session_user = 'w_app' then
    if mine <> '' then
      select s.tenant, s.id, 1, s.registered_at::text, s.name || ', by FHIR', 'system', false,
          json_build_object('id', s.id, 'name', s.name || ', by FHIR', 'role', 'system')::text
        into me.tenant, me.id, me.revision, me.at, me.name, me.role, me.is_licensed, me.profile
        from review.systems s
        where s.tenant = current_setting('review.tenant', true) and s.id = mine and s.revoked_at is null;
      return me;
    end if;
    select * into me from review.people p
      where p.tenant = current_setting('review.tenant', true) and p.id = current_setting('review.person', true)
        and p.profile is not null;
  else
    select * into me from review.people p where p.login = session_user and p.profile is not null;
  end if;
  return me;
end $$;

-- How the server begins a transaction in which a system works as one of those who change cases; as `enter` for a person.
create function review.enter_for_system(tenant text, system text, origin text)
returns table (profile text, plan_zone text) language plpgsql as $$
declare
  me review.people;
begin
  perform set_config('review.tenant', tenant, true), set_config('review.person', '', true),
          set_config('review.system', system, true), set_config('review.origin', origin, true);
  me := review.who();
  if me.id is null then
    raise exception using errcode = 'WS401', message = 'no one is signed in'; end if;
  perform set_config('role', 'w_system', true);
  return query select me.profile, t.plan_zone from review.tenants t where t.tenant = me.tenant;
end $$;

-- Which request of which system became which case, or came for one that was there. Its contents are a document.
create table review.received_requests (
  tenant text not null,
  id text not null,
  system_id text not null,
  kind text not null check (kind in ('new', 'update', 'cancellation')),
  -- Whether the case was created for it.
  creates boolean not null,
  case_id text collate "C" not null,
  -- The bundle as it was sent.
  document_id text not null,
  -- Identifiers as "system|value", and as "|value" for who asks without a system: Claim.identifier, Bundle.identifier; codes of the services, and the SHA-256 of what the bundle
  -- says beside its own number and time: by these a request that is sent again is known.
  claim_keys text[] not null check (cardinality(claim_keys) > 0),
  bundle_key text,
  service_codes text[] not null,
  content_sha256 text not null,
  -- Identifiers of the member and of the requesting provider, for inquiries.
  member_keys text[] not null,
  provider_keys text[] not null,
  received_at text not null,
  primary key (tenant, id),
  foreign key (tenant, system_id) references review.systems,
  foreign key (tenant, case_id) references review.cases deferrable initially deferred
);
create index received_by_claim on review.received_requests using gin (claim_keys);
create index received_by_bundle on review.received_requests (tenant, system_id, bundle_key) where bundle_key is not null;
create index received_for_case on review.received_requests (tenant, case_id);
create index received_by_member on review.received_requests using gin (member_keys);
-- The server looks first, in turn; this holds also where one does not.
create unique index received_once on review.received_requests (tenant, system_id, kind, content_sha256);

create function review.judge_received() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
begin
  if me.role <> 'system' or new.system_id <> me.id then
    raise insufficient_privilege using message = 'a request is brought in by the system itself'; end if;
  return new;
end $$;
create trigger judge before insert on review.received_requests for each row execute function review.judge_received();
create trigger never before update or delete on review.received_requests for each row execute function review.never();
create trigger never_empty before truncate on review.received_requests
  for each statement execute function review.never();

-- Whether a case is one that this system brought something for, and whether it may read it.
create function review.is_of_system(of_case text) returns boolean
language sql stable security definer set search_path = review, pg_temp as $$
  select exists (select from review.received_requests r
    where r.tenant = review.my_tenant() and r.case_id = of_case and r.system_id = (review.who()).id) $$;
create function review.system_reads(of_case text) returns boolean
language sql stable security definer set search_path = review, pg_temp as $$
  select exists (select from review.systems s where s.tenant = review.my_tenant() and s.id = (review.who()).id
    and (s.reads_restricted or not exists (select from review.confidential_cases c
      where c.tenant = s.tenant and c.case_id = of_case))
    and exists (select from review.received_requests r where r.tenant = s.tenant and r.case_id = of_case
      and (s.reads_others or r.system_id = s.id))) $$;

-- A new case of a system holds what was sent and when it came: no answer but the time of receipt, nothing from people.
-- It changes none: no rule of `life_rules` is a system's.
create function review.judge_system_case() returns trigger language plpgsql as $$
declare
  n jsonb := review.readable(new.record);
begin
  if n->'origin'->>'kind' is distinct from 'received' or new.state <> 'draft' or n ?| array['assignee', 'clockEvents',
      'furtherCitations', 'answerNotes', 'privateNotes'] then
    raise insufficient_privilege using message = 'a system brings a request, and nothing that people do'; end if;
  if coalesce(n->'answers', '{}') #- '{request,receivedAt}' not in ('{}', '{"request": {}}') then
    raise insufficient_privilege using message = 'a system answers nothing'; end if;
  return new;
end $$;
create trigger judge_system before insert on review.cases
  for each row when (current_user = 'w_system') execute function review.judge_system_case();

-- History tells of what came for a case. A system does nothing else to one that is there, and people receive nothing.
alter table review.revisions drop constraint revisions_kind_check;
alter table review.revisions add constraint revisions_kind_check
  check (kind in ('created', 'saved', 'signed', 'removed', 'restored', 'received'));
create function review.judge_system_entry() returns trigger language plpgsql as $$
begin
  if (current_user = 'w_system') <> (new.kind = 'received') and new.kind <> 'created' then
    raise insufficient_privilege using message = 'a system creates cases and brings documents, and nobody else does so';
  end if;
  return new;
end $$;
create trigger judge_system before insert on review.revisions
  for each row when (current_user <> 'w_move') execute function review.judge_system_entry();

-- Pages that a server could not count are counted once, by whoever opens the document.
create or replace function review.judge_document() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
  d jsonb := review.readable(new.document);
  o jsonb;
  may_change text[] := array['name', 'formerNames', 'seenPages', 'undrawnPages', 'checkedThrough', 'changeFoundAt', 'removedAt', 'parts'];
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
  if o ? 'isUncounted' and not d ? 'isUncounted' then
    may_change := may_change || array['isUncounted', 'pageCount']; end if;
  if new.tenant <> old.tenant or new.held_in <> old.held_in or (d - may_change) <> (o - may_change) then
    raise check_violation using message = 'different content needs a new document'; end if;
  if new.content_revision <> old.content_revision then
    new.content_changed_in := pg_current_xact_id(); end if;
  return new;
end $$;

-- Nobody is mentioned by a system.
drop trigger note_mentions on review.cases;
create trigger note_mentions after insert or update of record on review.cases
  for each row when (position('@' in new.record) > 0 and current_user not in ('w_move', 'w_system'))
  execute function review.note_mentions();

alter table review.received_requests enable row level security;
create policy mine on review.received_requests using (tenant = (select review.my_tenant()));
create policy of_system on review.received_requests as restrictive for select to w_system
  using (system_id = (select review.my_id()) or review.system_reads(case_id));
grant select on review.received_requests to w_nurse, w_physician, w_qa, w_admin;
grant select, insert on review.received_requests to w_system;

-- What a system may touch: of what is a case's, what it brought; what it may read of others is for reading.
grant select on review.tenants, review.plan_settings, review.policy_changes, review.life_rules, review.determinations
  to w_system;
grant select, insert, update on review.cases to w_system;
grant select, insert on review.revisions, review.documents to w_system;
-- Pieces of contents that were stored before stay: `judge_piece_gone`.
grant select, insert, delete on review.document_pieces, review.bucket_pieces to w_system;
-- Its own cases a system always finds, so that what it sends comes to the right one; what was decided about a restricted
-- one is not told.
create policy of_system on review.cases as restrictive for select to w_system
  using (review.is_of_system(id) or review.system_reads(id));
create policy of_system_new on review.cases as restrictive for insert to w_system
  with check (review.is_of_system(id));
create policy of_system_on on review.cases as restrictive for update to w_system using (review.is_of_system(id));
create policy of_system on review.revisions as restrictive for select to w_system
  using (review.is_of_system(case_id) or review.system_reads(case_id));
create policy of_system_new on review.revisions as restrictive for insert to w_system
  with check (review.is_of_system(case_id));
create policy of_system on review.determinations as restrictive for select to w_system
  using (review.system_reads(case_id));
create policy of_system on review.documents as restrictive for select to w_system
  using (review.is_of_system(case_id) or review.system_reads(case_id));
create policy of_system_new on review.documents as restrictive for insert to w_system
  with check (review.is_of_system(case_id));
create policy of_system on review.document_pieces as restrictive to w_system
  using (exists (select from review.documents d
    where d.tenant = document_pieces.tenant and d.id = document_pieces.document_id));
create policy of_system on review.bucket_pieces as restrictive to w_system
  using (exists (select from review.documents d
    where d.tenant = bucket_pieces.tenant and d.id = bucket_pieces.document_id));

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
