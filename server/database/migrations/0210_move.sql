-- Up Migration

-- Backups of workstations without a server, and of other servers, that an administrator brought in.
create table review.moves (
  tenant text not null references review.tenants,
  id uuid not null,
  -- SHA-256 of the file, which can be compared with the file for good.
  file_sha256 text not null,
  -- The release that wrote the file, when, and the head of the chain over everything in it.
  made_by text not null,
  made_at text not null,
  chain_head text not null,
  begun_at timestamptz not null default now(),
  person_id text not null,
  -- The last transaction that brought in a part of it.
  moved_in xid8,
  primary key (tenant, id)
);
create index moves_now on review.moves (moved_in);

-- Up to which revision a case was worked on elsewhere: whoever signed there signed in by no provider of this server.
create table review.moved_cases (
  tenant text not null,
  case_id text collate "C" not null,
  move_id uuid not null,
  through_revision int not null,
  primary key (tenant, case_id, move_id),
  foreign key (tenant, move_id) references review.moves,
  foreign key (tenant, case_id) references review.cases
);

create function review.begin_move(of_id uuid, of_file text, of_release text, at text, head text) returns void
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' or (review.who()).role is distinct from 'administrator' then
    raise insufficient_privilege using message = 'only an administrator can import a backup, through the server'; end if;
  insert into review.moves (tenant, id, file_sha256, made_by, made_at, chain_head, person_id)
    values (review.my_tenant(), of_id, of_file, of_release, at, head, (review.who()).id);
end $$;

-- In this transaction rows of a backup come in as they are: what was decided elsewhere was judged there.
create function review.go_on_moving(of_id uuid) returns void
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' or (review.who()).role is distinct from 'administrator' then
    raise insufficient_privilege using message = 'only an administrator can import a backup, through the server'; end if;
  update review.moves m set moved_in = pg_current_xact_id()
    where m.tenant = review.my_tenant() and m.id = of_id and m.person_id = (review.who()).id;
  if not found then
    raise insufficient_privilege using message = 'no such import was started'; end if;
end $$;

create function review.is_moving() returns boolean
language plpgsql stable security definer set search_path = review, pg_temp as $$
declare
  now_in xid8 := pg_current_xact_id_if_assigned();
begin
  -- Whoever moves has written that into its row already.
  return now_in is not null and exists (select from review.moves m where m.moved_in = now_in);
end $$;

create function review.move_case() returns trigger language plpgsql as $$
declare
  n jsonb := review.readable(new.record);
  s jsonb := review.readable(new.summary);
begin
  new := review.read_columns(new);
  if review.has_twin_keys(new.record) or review.has_twin_keys(new.summary) then
    raise check_violation using message = 'a part appears twice'; end if;
  if n->>'id' is distinct from new.id or s->>'id' is distinct from new.id
      or s->>'state' is distinct from new.state then
    raise check_violation using message = 'the worklist row must match this record'; end if;
  if tg_op = 'UPDATE' and (new.tenant <> old.tenant or new.id <> old.id or new.revision < old.revision) then
    raise check_violation using message = 'a backup cannot undo later saves of a case'; end if;
  return new;
end $$;

create function review.move_determination() returns trigger language plpgsql as $$
declare
  l jsonb := review.readable(new.line);
begin
  if review.has_twin_keys(new.line) or l->>'id' is distinct from new.id or l->>'caseId' is distinct from new.case_id then
    raise check_violation using message = 'the line must be about this case'; end if;
  new.action := coalesce(l->>'action', case l->>'disposition' when 'information-requested' then 'request-information'
    when 'recommended-approval' then 'recommend-approval' else 'refer' end);
  new.disposition := l->>'disposition'; new.at := l->>'recordedAt';
  new.person_id := coalesce(l->'recordedBy'->>'id', ''); new.person_name := l->'recordedBy'->>'name';
  new.notice_id := l->'notice'->>'id'; new.notice_kind := l->'notice'->>'kind'; new.voids := l->'notice'->>'voids';
  return new;
end $$;

create function review.move_entry() returns trigger language plpgsql as $$
declare
  l jsonb := review.readable(new.line);
  k jsonb := review.readable(new.link);
  c review.cases;
  signed text;
begin
  if l->>'caseId' is distinct from new.case_id or l->'revision' is distinct from to_jsonb(new.revision)
      or l->>'kind' is distinct from new.kind or l->>'at' is distinct from new.at then
    raise check_violation using message = 'the entry must say what was done to this case'; end if;
  select * into c from review.cases x where x.tenant = new.tenant and x.id = new.case_id;
  select d.line into signed from review.determinations d
    where d.tenant = new.tenant and d.case_id = new.case_id and d.revision = new.revision;
  new.person_id := coalesce(k->'by'->>'id', '');
  new.changed_in := pg_current_xact_id();
  select r.hash into new.previous from review.revisions r
    where r.tenant = new.tenant and r.case_id = new.case_id and r.revision = new.revision - 1;
  -- Of an earlier record only the hash is known that its link vouches for.
  new.record_hash := case when c.revision = new.revision then sha256(convert_to(c.record, 'UTF8'))
    else coalesce(decode(k->>'record', 'hex'), '') end;
  new.hash := review.link_hash(new, signed);
  return new;
end $$;

create function review.move_quality() returns trigger language plpgsql as $$
declare
  r jsonb := review.readable(new.record);
begin
  if review.has_twin_keys(new.record) or r->>'id' is distinct from new.id then
    raise check_violation using message = 'another record'; end if;
  new.kind := r->>'kind';
  new.is_finished := new.kind <> 'second-review' or r ? 'finishedAt';
  new.revision := coalesce((r->>'revision')::int, 1);
  new.person_id := coalesce(r->'by'->>'id', '');
  new.changed_in := pg_current_xact_id();
  return new;
end $$;

create or replace trigger judge before insert or update on review.cases
  for each row when (not review.is_moving()) execute function review.judge_case();
create trigger move before insert or update on review.cases
  for each row when (review.is_moving()) execute function review.move_case();
create or replace trigger judge before insert on review.determinations
  for each row when (not review.is_moving()) execute function review.judge_determination();
create trigger move before insert on review.determinations
  for each row when (review.is_moving()) execute function review.move_determination();
create or replace trigger chain before insert on review.revisions
  for each row when (not review.is_moving()) execute function review.chain();
create trigger move before insert on review.revisions
  for each row when (review.is_moving()) execute function review.move_entry();
create or replace trigger judge before insert or update on review.quality_records
  for each row when (not review.is_moving()) execute function review.judge_quality();
create trigger move before insert on review.quality_records
  for each row when (review.is_moving()) execute function review.move_quality();

create function review.mark_moved() returns trigger
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  insert into review.moved_cases (tenant, case_id, move_id, through_revision)
    select new.tenant, new.id, m.id, new.revision from review.moves m
    where m.moved_in = pg_current_xact_id_if_assigned() and m.tenant = new.tenant
  on conflict (tenant, case_id, move_id) do update set through_revision = excluded.through_revision;
  return null;
end $$;
create trigger mark_moved after insert or update on review.cases
  for each row when (review.is_moving()) execute function review.mark_moved();
create trigger never before update or delete on review.moved_cases for each row
  when (not review.is_moving()) execute function review.never();

alter table review.moves enable row level security;
alter table review.moved_cases enable row level security;
create policy mine on review.moves using (tenant = (select review.my_tenant()));
create policy mine on review.moved_cases using (tenant = (select review.my_tenant()));
grant select on review.moves, review.moved_cases to w_nurse, w_physician, w_qa, w_admin;
revoke execute on function review.begin_move, review.go_on_moving from public;
grant execute on function review.begin_move, review.go_on_moving to w_admin;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
