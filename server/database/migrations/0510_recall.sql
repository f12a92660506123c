-- Up Migration

-- What a nurse handed off she takes back, as the next thing that is signed and before anybody has begun a decision: the
-- conditions of 'recall' beyond role and state, which the trigger before this one has looked at. The clock that a
-- request for information stopped goes on, because that event is withdrawn.
create function review.judge_recall() returns trigger language plpgsql as $$
declare
  last review.determinations;
begin
  select * into last from review.determinations d
    where d.tenant = new.tenant and d.case_id = new.case_id order by d.revision desc limit 1;
  if found and (last.action not in ('refer', 'recommend-approval', 'request-information')
      or not (last.person_id = new.person_id or review.same_name(last.person_name, new.person_name))) then
    raise insufficient_privilege using message = 'only the person who handed it off recalls a case'; end if;
  if exists (select from review.cases c where c.tenant = new.tenant and c.id = new.case_id
      and review.readable(c.record)->'decisionDraft' is not null) then
    raise insufficient_privilege using message = 'a decision on this case was begun'; end if;
  return new;
end $$;
create trigger judge_recall before insert on review.determinations
  for each row when (coalesce(review.readable(new.line)->>'action', '') = 'recall')
  execute function review.judge_recall();

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
