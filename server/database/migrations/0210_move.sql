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

-- In this transaction quality records of a backup come in as they are: what was decided elsewhere was judged there.
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

-- Cases of a backup, many at once, as they are: what was decided elsewhere was judged there. The rows' own triggers
-- leave w_move alone, to whom this function belongs, and the same is looked at here for all of them together: columns
-- are read from the texts, each entry says what it stands for and covers the one before, nothing that is here goes back,
-- and a case and its history come in together. One row that is wrong lets none in.
create function review.move_in(of_move uuid,
  c_id text[], c_revision int[], c_removed text[], c_record text[], c_summary text[], c_search text[],
  c_received numeric[], c_member text[], c_reference text[], c_procedure text[], c_assignee text[], c_state int[], c_provider text[], c_diagnosis text[],
  d_id text[], d_case text[], d_revision int[], d_line text[],
  e_case text[], e_revision int[], e_at text[], e_kind text[], e_line text[], e_link text[],
  k_key text[], k_case text[]) returns void
language plpgsql security definer set search_path = review, pg_temp as $$
declare
  mine text := review.my_tenant();
  now_in xid8 := pg_current_xact_id();
  written bigint;
  twins bigint;
  wrong bigint;
begin
  if session_user <> 'w_app' or (review.who()).role is distinct from 'administrator'
      or not exists (select from review.moves m
        where m.tenant = mine and m.id = of_move and m.person_id = (review.who()).id) then
    raise insufficient_privilege using message = 'only an administrator can import a backup, through the server'; end if;

  with read as materialized (
    select d.*, review.readable(d.line) as l from unnest(d_id, d_case, d_revision, d_line) as d(id, case_id, revision, line)),
  put as (
    insert into review.determinations (tenant, id, case_id, revision, line, action, disposition, person_id, person_name,
        at, notice_id, notice_kind, voids)
      select mine, id, case_id, revision, line,
        coalesce(l->>'action', case l->>'disposition' when 'information-requested' then 'request-information'
          when 'recommended-approval' then 'recommend-approval' else 'refer' end),
        l->>'disposition', coalesce(l->'recordedBy'->>'id', ''), l->'recordedBy'->>'name', l->>'recordedAt',
        l->'notice'->>'id', l->'notice'->>'kind', l->'notice'->>'voids' from read)
  select count(*) into wrong from read
    where review.has_twin_keys(line) or l->>'id' is distinct from id or l->>'caseId' is distinct from case_id;
  if wrong > 0 then raise check_violation using message = 'the line must be about this case'; end if;

  -- What is here is counted no more, and again once it is written; see 0320.
  insert into review.case_counts (tenant, state, due_day, n)
    select mine, c.state, review.due_day(c.has_clock, c.next_due), -count(*) from review.cases c
    where c.tenant = mine and c.id = any(c_id) and c.removed_at is null group by 2, 3;
  with read as materialized (
    select c.*, review.readable(c.record) as r, review.readable(c.summary) as s
      from unnest(c_id, c_revision, c_removed, c_record, c_summary, c_search, c_received, c_member, c_reference,
        c_procedure, c_assignee, c_state, c_provider, c_diagnosis) as c(id, revision, removed_at, record, summary, search,
        received_order, member_order, reference_order, procedure_order, assignee_order, state_order, provider_text,
        diagnosis_text)),
  put as (
    insert into review.cases as here (tenant, id, revision, removed_at, record, summary, renewed, search, received_order,
        member_order, reference_order, procedure_order, assignee_order, state_order, provider_text, diagnosis_text, state,
        outcome, assignee, origin_kind, created_at, updated_at, basis, criteria, recommendation, line_of_business,
        has_clock, due_at, notice_due_at, stopped_until, still_missing, notice_order, is_urgent, waiting_for, next_due,
        due_order)
      select mine, c.id, c.revision, c.removed_at, c.record, c.summary, null, c.search, c.received_order,
        c.member_order, c.reference_order, c.procedure_order, c.assignee_order, c.state_order, c.provider_text,
        c.diagnosis_text, v.*
        from read c, review.columns_read(c.r, c.s) v
      on conflict (tenant, id) do update
        set (revision, removed_at, record, summary, renewed, search, received_order, member_order, reference_order,
          procedure_order, assignee_order, state_order, provider_text, diagnosis_text, state, outcome, assignee,
          origin_kind, created_at, updated_at, basis, criteria, recommendation, line_of_business, has_clock, due_at,
          notice_due_at, stopped_until, still_missing, notice_order, is_urgent, waiting_for, next_due,
        due_order)
        = (excluded.revision, excluded.removed_at, excluded.record, excluded.summary, null, excluded.search,
          excluded.received_order, excluded.member_order, excluded.reference_order, excluded.procedure_order,
          excluded.assignee_order, excluded.state_order, excluded.provider_text, excluded.diagnosis_text, excluded.state,
          excluded.outcome, excluded.assignee, excluded.origin_kind, excluded.created_at, excluded.updated_at, excluded.basis, excluded.criteria,
          excluded.recommendation, excluded.line_of_business, excluded.has_clock, excluded.due_at,
          excluded.notice_due_at, excluded.stopped_until, excluded.still_missing, excluded.notice_order,
          excluded.is_urgent, excluded.waiting_for, excluded.next_due, excluded.due_order)
        where here.revision <= excluded.revision
      returning id)
  select (select count(*) from put),
      count(*) filter (where review.has_twin_keys(record) or review.has_twin_keys(summary)),
      count(*) filter (where r->>'id' is distinct from id or s->>'id' is distinct from id
        or s->>'state' is distinct from r->>'state')
    into written, twins, wrong from read;
  insert into review.case_counts (tenant, state, due_day, n)
    select mine, c.state, review.due_day(c.has_clock, c.next_due), count(*) from review.cases c
    where c.tenant = mine and c.id = any(c_id) and c.removed_at is null group by 2, 3;
  if twins > 0 then raise check_violation using message = 'a part appears twice'; end if;
  if wrong > 0 then raise check_violation using message = 'the worklist row must match this record'; end if;
  if written <> cardinality(c_id) then
    raise check_violation using message = 'a backup cannot undo later saves of a case'; end if;

  with recursive read as materialized (
    select e.*, review.readable(e.line) as l, coalesce(k->'by'->>'id', '') as person_id,
        -- Of an earlier record only the hash is known that its link vouches for.
        case when c.record is not null then sha256(convert_to(c.record, 'UTF8'))
          else coalesce(decode(k->>'record', 'hex'), '') end as record_hash,
        d.line as signed, row_number() over (partition by e.case_id order by e.revision) as place
      from unnest(e_case, e_revision, e_at, e_kind, e_line, e_link) as e(case_id, revision, at, kind, line, link)
      cross join review.readable(e.link) as k
      left join unnest(c_id, c_revision, c_record) as c(id, revision, record)
        on c.id = e.case_id and c.revision = e.revision
      left join unnest(d_case, d_revision, d_line) as d(case_id, revision, line)
        on d.case_id = e.case_id and d.revision = e.revision),
  chained as (
    select e.*, b.hash as previous, review.link_hash(row(mine, e.case_id, e.revision, e.at, e.person_id, e.kind, e.line,
        e.link, null, now_in, e.record_hash, b.hash, null)::review.revisions, e.signed) as hash
      from read e left join review.revisions b
        on b.tenant = mine and b.case_id = e.case_id and b.revision = e.revision - 1
      where e.place = 1
    union all
    select e.*, b.hash, review.link_hash(row(mine, e.case_id, e.revision, e.at, e.person_id, e.kind, e.line,
        e.link, null, now_in, e.record_hash, b.hash, null)::review.revisions, e.signed)
      from chained b join read e on e.case_id = b.case_id and e.place = b.place + 1),
  put as (
    insert into review.revisions (tenant, case_id, revision, at, person_id, kind, line, link, changed_in, record_hash,
        previous, hash)
      select mine, case_id, revision, at, person_id, kind, line, link, now_in, record_hash, previous, hash from chained)
  select count(*) into wrong from read e
    left join read b on b.case_id = e.case_id and b.place = e.place - 1
    where e.l->>'caseId' is distinct from e.case_id or e.l->'revision' is distinct from to_jsonb(e.revision)
      or e.l->>'kind' is distinct from e.kind or e.l->>'at' is distinct from e.at or e.revision <> b.revision + 1;
  if wrong > 0 then
    raise check_violation using message = 'the entry must say what was done to this case'; end if;
  if exists (select from review.cases c left join review.revisions r
        on r.tenant = mine and r.case_id = c.id and r.revision = c.revision
          and r.record_hash = sha256(convert_to(c.record, 'UTF8'))
      where c.tenant = mine and c.id = any(c_id) and r.case_id is null)
      or exists (select from unnest(d_case, d_revision) as d(case_id, revision)
        left join review.revisions r on r.tenant = mine and r.case_id = d.case_id and r.revision = d.revision
          and r.kind = 'signed' where r.case_id is null) then
    raise check_violation using message = 'case and history differ'; end if;

  insert into review.creations (tenant, key, case_id)
    select mine, k.key, k.case_id from unnest(k_key, k_case) as k(key, case_id) on conflict do nothing;
  insert into review.moved_cases (tenant, case_id, move_id, through_revision)
    select mine, c.id, of_move, c.revision from unnest(c_id, c_revision) as c(id, revision)
    on conflict (tenant, case_id, move_id) do update set through_revision = excluded.through_revision;
  if (select count(*) from review.case_counts c where c.tenant = mine) > 5000 then
    perform review.fold_counts(mine);
  end if;
  -- One word for all of them: lists are read again.
  if cardinality(c_id) > 0 then
    perform review.tell('case', mine, json_build_object('caseId', c_id[1], 'revision', c_revision[1], 'kind', 'restored'));
  end if;
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

create trigger judge before insert or update on review.quality_records
  for each row when (not review.is_moving()) execute function review.judge_quality();
create trigger move before insert on review.quality_records
  for each row when (review.is_moving()) execute function review.move_quality();

create trigger never before update or delete on review.moved_cases for each row
  when (current_user <> 'w_move') execute function review.never();

alter table review.moves enable row level security;
alter table review.moved_cases enable row level security;
create policy mine on review.moves using (tenant = (select review.my_tenant()));
create policy mine on review.moved_cases using (tenant = (select review.my_tenant()));
grant select on review.moves, review.moved_cases to w_nurse, w_physician, w_qa, w_admin;
revoke execute on function review.begin_move, review.go_on_moving, review.move_in from public;
grant execute on function review.begin_move, review.go_on_moving, review.move_in to w_admin;
grant select on review.moves to w_move;
grant select, insert on review.determinations, review.revisions, review.creations to w_move;
grant select, insert, update on review.cases, review.moved_cases to w_move;
-- Whoever migrates gives the function away, and is a member of that role for this long.
do $$
begin
  execute format('grant w_move to %I', current_user);
  grant create on schema review to w_move;
  alter function review.move_in owner to w_move;
  revoke create on schema review from w_move;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('revoke w_move from %I', current_user);
  end if;
end $$;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
