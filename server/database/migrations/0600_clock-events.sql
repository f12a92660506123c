-- Up Migration

-- Further events that move a clock or stand beside it, each by its own action, as the domain's `authorizeSave` and
-- `authorizeSignature`: parts of what was asked for, no response, the call after a decision, the sending of an
-- extension notice, and an appeal, which is no reopening.

create or replace function review.judge_save(me review.people, o jsonb, n jsonb) returns void language plpgsql stable as $$
declare
  part text;
  action text;
  kind text;
  actions text[] := '{}';
  kinds text[] := review.added_clock_kinds(o->'clockEvents', n->'clockEvents');
begin
  for part in select k.key from jsonb_object_keys(o || n) as k(key)
      where o->k.key is distinct from n->k.key and k.key <> 'updatedAt' loop
    if part = 'clockEvents' then
      if kinds = '{}' then actions := actions || 'extend-clock'::text; end if;
      foreach kind in array kinds loop
        actions := actions || case kind when 'information-partly-received' then 'receive-part'
          when 'notified-orally' then 'record-oral-notice' else 'extend-clock' end;
      end loop;
      continue;
    end if;
    action := case part
      when 'assignee' then 'assign'
      when 'decisionDraft' then 'prepare-decision' when 'dataConfirmations' then 'confirm-data'
      when 'outcome' then null
      when 'state' then case when n->>'state' = 'in-review' then
        case o->>'state' when 'draft' then 'answer' when 'information-requested' then
          case when exists (select from jsonb_array_elements(coalesce(n->'clockEvents', '[]')) as a(event)
              where a.event->>'kind' = 'no-response' and a.event->'withdrawn' is null
                and not coalesce(o->'clockEvents', '[]') @> jsonb_build_array(a.event))
            then 'resume-without-information' else 'receive-information' end end end
      else 'answer' end;
    if action is null then
      raise insufficient_privilege using message = 'signature required'; end if;
    actions := actions || action;
  end loop;
  foreach action in array actions loop
    if not review.may(action, me.role, o->>'state') then
      raise insufficient_privilege using message = format('%s may not %s in %s', me.role, action, o->>'state'); end if;
  end loop;
  if not review.keeps_clock_events(o->'clockEvents', n->'clockEvents') then
    raise check_violation using message = 'clock events can only be added'; end if;
  if array['decided', 'notice-given', 'extension-notice-sent', 'appeal-received', 'reopened']
      && kinds then
    raise insufficient_privilege using message = 'signature required'; end if;
  if not coalesce(n->'dataConfirmations', '[]') @> coalesce(o->'dataConfirmations', '[]') then
    raise check_violation using message = 'confirmations can only be added'; end if;
  if exists (select from jsonb_array_elements(coalesce(n->'dataConfirmations', '[]')) as c(one)
      where not coalesce(o->'dataConfirmations', '[]') @> jsonb_build_array(c.one)
        and c.one->'by' is distinct from review.readable(me.profile)) then
    raise insufficient_privilege using message = 'nobody confirms in another''s name'; end if;
  if n->'decisionDraft' is distinct from o->'decisionDraft' and n->'decisionDraft'->'by' is not null
      and n->'decisionDraft'->'by'->>'id' is distinct from me.id
      and not review.same_name(n->'decisionDraft'->'by'->>'name', me.name) then
    raise insufficient_privilege using message = 'another physician''s draft'; end if;
end $$;

create or replace function review.judge_signed(me review.people, signed review.determinations, o jsonb, n jsonb) returns void
language plpgsql stable as $$
declare
  part text;
  kinds text[] := review.added_clock_kinds(o->'clockEvents', n->'clockEvents');
  decided text := case signed.action when 'approve' then 'approved' when 'approve-partially' then 'partially-approved'
    when 'decide-adversely' then 'adverse' when 'withdraw' then 'withdrawn' end;
begin
  if signed.disposition is distinct from n->>'state' then
    raise check_violation using message = 'the state must match what was signed'; end if;
  if n->>'outcome' is distinct from (case
      when decided is not null then decided
      when signed.action in ('add-addendum', 'issue-notice', 'void-notice')
        then review.outcome_before(signed.tenant, signed.case_id, o->>'outcome', signed.revision) end) then
    raise check_violation using message = 'the outcome must match what was signed'; end if;
  for part in select k.key from jsonb_object_keys(o || n) as k(key)
      where o->k.key is distinct from n->k.key
        and k.key not in ('state', 'outcome', 'decisionDraft', 'clockEvents', 'assignee', 'updatedAt') loop
    if part = 'dataConfirmations' or not review.may('answer', me.role, o->>'state') then
      raise insufficient_privilege using message = format('%s is not changed by this signature', part); end if;
  end loop;
  if n->'decisionDraft' is not null and (decided is not null or n->'decisionDraft' is distinct from o->'decisionDraft') then
    raise check_violation using message = 'the draft must end with the signature'; end if;
  if not review.keeps_clock_events(o->'clockEvents', n->'clockEvents')
      or 'decided' = any(kinds) and decided is null
      or 'notice-given' = any(kinds) and signed.action <> 'issue-notice'
      or 'extension-notice-sent' = any(kinds) and signed.action <> 'send-letter'
      or 'appeal-received' = any(kinds) and signed.action <> 'open-appeal'
      or 'reopened' = any(kinds) and signed.action <> 'reopen' then
    raise check_violation using message = 'the clocks must match what was signed'; end if;
end $$;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
