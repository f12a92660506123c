-- Up Migration

-- Lists are filtered by provider, by diagnosis code and by what a case waits for, and red flags lead them.
alter table review.cases
  add column is_urgent boolean not null default false,
  add column waiting_for text,
  -- Folded by the domain, for filtering alone.
  add column provider_text text collate "C" not null default '',
  add column diagnosis_text text collate "C" not null default '';

-- As in 0002. A row that was written without the new columns counts as outdated, so that the server works it out again
-- before it gives a list. A red flag stands before a case without a clock, and that before all others, as the domain's
-- `worklistColumns` order them.
create or replace function review.columns_of(c review.cases, r jsonb, s jsonb) returns review.cases language plpgsql stable as $$
begin
  c.state := r->>'state'; c.outcome := r->>'outcome'; c.assignee := r->>'assignee';
  c.origin_kind := r->'origin'->>'kind'; c.created_at := r->>'createdAt'; c.updated_at := r->>'updatedAt';
  c.basis := case when s ? 'isUrgent' then s->>'basis' else '' end;
  c.criteria := s->>'criteria'; c.recommendation := s->>'recommendation';
  c.line_of_business := s->>'lineOfBusiness'; c.has_clock := coalesce((s->>'hasClock')::boolean, false);
  c.due_at := s->>'dueAt'; c.notice_due_at := s->>'noticeDueAt'; c.stopped_until := s->>'stoppedUntil';
  c.still_missing := (s->>'stillMissing')::int;
  c.is_urgent := coalesce((s->>'isUrgent')::boolean, false); c.waiting_for := s->>'waitingFor';
  c.due_order := case
    when not c.has_clock then case when c.is_urgent then ' ' else '!' end
    when c.is_urgent then ' ' || c.due_at
    else c.due_at end;
  c.notice_order := case when c.has_clock then c.notice_due_at else '' end;
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
