-- Up Migration

-- Who has a case open, page by page. Nothing of it has to outlive the database: pages say it again every 20 seconds.
create unlogged table review.open_cases (
  tenant text not null,
  case_id text collate "C" not null,
  -- A random id of the page.
  page text not null,
  person_id text not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  -- When somebody last typed or clicked there.
  active_at timestamptz not null,
  primary key (tenant, case_id, page)
);
create index open_cases_by_time on review.open_cases (tenant, seen_at);

-- Who asked whom for a case, or took it while the other was away. Each is settled once.
create table review.take_overs (
  tenant text not null,
  id text not null,
  case_id text collate "C" not null,
  asked_by text not null,
  asked_of text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'given', 'declined', 'taken', 'withdrawn')),
  settled_at timestamptz,
  primary key (tenant, id),
  check ((state = 'asked') = (settled_at is null)),
  check (asked_by <> asked_of),
  foreign key (tenant, case_id) references review.cases,
  foreign key (tenant, asked_by) references review.people,
  foreign key (tenant, asked_of) references review.people
);
-- One question at a time.
create unique index take_over_asked on review.take_overs (tenant, case_id) where state = 'asked';
create index take_overs_of_case on review.take_overs (tenant, case_id, asked_at);

create function review.judge_take_over() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
begin
  if tg_op = 'INSERT' then
    if new.asked_by <> me.id or new.state not in ('asked', 'taken') then
      raise insufficient_privilege using message = 'nobody asks in another''s name'; end if;
    return new;
  end if;
  if old.state <> 'asked' then
    raise insufficient_privilege using message = 'it was settled'; end if;
  if (new.tenant, new.id, new.case_id, new.asked_by, new.asked_of, new.asked_at)
      is distinct from (old.tenant, old.id, old.case_id, old.asked_by, old.asked_of, old.asked_at) then
    raise check_violation using message = 'another question'; end if;
  if new.state in ('given', 'declined') and me.id <> old.asked_of then
    raise insufficient_privilege using message = 'nobody answers in another''s name'; end if;
  if new.state = 'taken' and me.id <> old.asked_by then
    raise insufficient_privilege using message = 'nobody takes in another''s name'; end if;
  return new;
end $$;
create trigger judge before insert or update on review.take_overs
  for each row execute function review.judge_take_over();

create function review.tell_team() returns trigger language plpgsql as $$
begin
  perform review.tell('team', c.tenant, json_build_object('caseId', c.case_id))
    from (select (case when tg_op = 'DELETE' then old else new end).*) as c;
  return null;
end $$;
-- Not for every time a page says again that it is there.
create trigger tell after insert or delete on review.open_cases for each row execute function review.tell_team();
create trigger tell after insert or update on review.take_overs for each row execute function review.tell_team();

alter table review.open_cases enable row level security;
alter table review.take_overs enable row level security;
create policy mine on review.open_cases for select using (tenant = (select review.my_tenant()));
create policy mine_in on review.open_cases for insert
  with check (tenant = (select review.my_tenant()) and person_id = (select review.my_id()));
create policy mine_on on review.open_cases for update
  using (tenant = (select review.my_tenant()) and person_id = (select review.my_id()))
  with check (tenant = (select review.my_tenant()) and person_id = (select review.my_id()));
-- What a page that went without a word left behind is anybody's to clear away.
create policy mine_out on review.open_cases for delete
  using (tenant = (select review.my_tenant())
    and (person_id = (select review.my_id()) or seen_at < now() - interval '10 minutes'));
create policy mine on review.take_overs using (tenant = (select review.my_tenant()));
grant select, insert, update, delete on review.open_cases to w_nurse, w_physician, w_qa, w_admin;
grant select, insert, update on review.take_overs to w_nurse, w_physician, w_qa, w_admin;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
