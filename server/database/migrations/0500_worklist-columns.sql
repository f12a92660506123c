-- Up Migration

-- Lists are filtered by provider, by diagnosis code and by what a case waits for, and red flags lead them.
alter table review.cases
  add column is_urgent boolean not null default false,
  add column waiting_for text,
  -- Folded by the domain, for filtering alone.
  add column provider_text text collate "C" not null default '',
  add column diagnosis_text text collate "C" not null default '';

-- As in 0002, with the columns that are new.
create or replace function review.columns_of(c review.cases, r jsonb, s jsonb) returns review.cases language plpgsql stable as $$
begin
  select * into c.state, c.outcome, c.assignee, c.origin_kind, c.created_at, c.updated_at, c.basis, c.criteria,
      c.recommendation, c.line_of_business, c.has_clock, c.due_at, c.notice_due_at, c.stopped_until, c.still_missing,
      c.notice_order, c.is_urgent, c.waiting_for, c.next_due, c.due_order
    from review.columns_read(r, s);
  return c;
end $$;

-- Rows of a list on the basis of today, by the server alone; see `judge_case`.
drop function review.renew(text, int, text);
create function review.renew(of_id text, of_revision int, with_row text, with_search text, with_provider text, with_diagnosis text)
returns void language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server may call this'; end if;
  update review.cases c
    set renewed = with_row, search = with_search, provider_text = with_provider, diagnosis_text = with_diagnosis
    where c.tenant = review.my_tenant() and c.id = of_id and c.revision = of_revision;
end $$;

alter table review.cases disable trigger judge;
update review.cases set basis = '';
alter table review.cases enable trigger judge;

create index cases_waiting on review.cases (tenant, waiting_for, due_order, id)
  where removed_at is null and waiting_for is not null;

-- A server of an earlier release would renew rows by the function that is gone.
insert into review.needed_by_schema (migration) values ('0500_worklist-columns');

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
