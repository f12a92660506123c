-- Up Migration

-- How many cases of the worklist are in each state and due on each day (UTC), as changes that add up: counting a million
-- cases takes half a second, adding these up a few milliseconds. Rows are only added; now and then some are put together.
create table review.case_counts (
  tenant text not null,
  id bigint generated always as identity,
  state text not null,
  -- '' for a case without a clock, '~' for one that nothing is due of.
  due_day text collate "C" not null,
  n bigint not null,
  primary key (tenant, id)
);

create function review.due_day(has_clock boolean, next_due text) returns text language sql immutable as $$
  select case when not has_clock then '' else coalesce(left(next_due, 10), '~') end $$;

-- Puts rows together that nobody else does just now.
create function review.fold_counts(of_tenant text) returns void
language sql security definer set search_path = review, pg_temp as $$
  with gone as (
    delete from review.case_counts where tenant = of_tenant
      and id in (select c.id from review.case_counts c where c.tenant = of_tenant for update skip locked)
      returning state, due_day, n)
  insert into review.case_counts (tenant, state, due_day, n)
    select of_tenant, state, due_day, sum(n) from gone group by state, due_day having sum(n) <> 0 $$;

create function review.count_case() returns trigger
language plpgsql security definer set search_path = review, pg_temp as $$
declare
  last bigint;
begin
  if tg_op = 'UPDATE' and old.removed_at is null then
    insert into review.case_counts (tenant, state, due_day, n)
      values (old.tenant, old.state, review.due_day(old.has_clock, old.next_due), -1);
  end if;
  if new.removed_at is null then
    insert into review.case_counts (tenant, state, due_day, n)
      values (new.tenant, new.state, review.due_day(new.has_clock, new.next_due), 1)
      returning id into last;
  end if;
  if last % 500 = 0 then perform review.fold_counts(new.tenant); end if;
  return null;
end $$;
-- What a backup brings in is counted by `move_in`.
create trigger count_new after insert on review.cases
  for each row when (current_user <> 'w_move') execute function review.count_case();
create trigger count_changed after update on review.cases for each row
  when (current_user <> 'w_move' and (old.removed_at is null, old.state, old.has_clock, old.next_due)
    is distinct from (new.removed_at is null, new.state, new.has_clock, new.next_due))
  execute function review.count_case();

-- Counts that are not those of the cases themselves: there are none.
create function review.wrong_counts(of_tenant text) returns table (state text, due_day text, counted bigint, found bigint)
language sql stable as $$
  select coalesce(a.state, b.state), coalesce(a.due_day, b.due_day), coalesce(a.n, 0), coalesce(b.n, 0)
  from (select c.state, c.due_day, sum(c.n)::bigint as n from review.case_counts c where c.tenant = of_tenant
      group by 1, 2 having sum(c.n) <> 0) a
    full join (select c.state, review.due_day(c.has_clock, c.next_due) as due_day, count(*) as n
      from review.cases c where c.tenant = of_tenant and c.removed_at is null group by 1, 2) b
    on a.state = b.state and a.due_day = b.due_day
  where a.n is distinct from b.n $$;

-- Those due within a day are looked at one by one, and so are those whose clock is stopped.
create index cases_next_due on review.cases (tenant, next_due) include (state, has_clock, stopped_until, due_at, notice_due_at)
  where removed_at is null and next_due is not null;
create index cases_stopped on review.cases (tenant, stopped_until) include (state, next_due)
  where removed_at is null and stopped_until is not null;

alter table review.case_counts enable row level security;
create policy mine on review.case_counts using (tenant = (select review.my_tenant()));
grant select on review.case_counts to w_nurse, w_physician, w_qa, w_admin;
grant select, insert on review.case_counts to w_move;
revoke execute on function review.fold_counts from public;
grant execute on function review.fold_counts to w_move;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
