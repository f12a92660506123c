-- Up Migration

-- What was done with passages of the record, by ids of their own: only added to, and in one's own name, as the domain's
-- `authorizeProposalActions`. Who may answer at all was asked by the trigger before this one.
create function review.judge_proposal_actions() returns trigger language plpgsql as $$
declare
  o jsonb := coalesce(case when tg_op = 'UPDATE' then review.readable(old.record)->'proposalActions' end, '{}');
  n jsonb := coalesce(review.readable(new.record)->'proposalActions', '{}');
  profile jsonb;
begin
  if o = n then return new; end if;
  if tg_op = 'INSERT' then
    raise check_violation using message = 'a new case starts without actions on its record'; end if;
  if exists (select from jsonb_each(o) as b where n->b.key is distinct from b.value) then
    raise check_violation using message = 'actions on the record can only be added'; end if;
  profile := review.readable((review.me()).profile);
  if exists (select from jsonb_each(n) as a where not o ? a.key and a.value->'by' is distinct from profile) then
    raise insufficient_privilege using message = 'nobody confirms a passage in another''s name'; end if;
  return new;
end $$;
create trigger judge_proposal_actions before insert or update on review.cases
  for each row when (current_user <> 'w_move') execute function review.judge_proposal_actions();

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
