-- Up Migration

-- Who may do what to a case in which state, and where it goes: the domain's `lifeOfCase` as data, written anew by
-- each release that changes it. `to_state`: a state, 'same' or 'outcome'.
create table review.life_rules (
  action text not null, role text not null, from_state text not null, to_state text not null,
  is_signed boolean not null, conditions text[] not null,
  primary key (action, role, from_state)
);
create function review.take_life_rules(rules jsonb) returns void language plpgsql as $$
begin
  delete from review.life_rules r where not exists (select from jsonb_to_recordset(rules)
    as n(action text, role text, from_state text) where (n.action, n.role, n.from_state) = (r.action, r.role, r.from_state));
  insert into review.life_rules
    select action, role, from_state, to_state, is_signed, array(select jsonb_array_elements_text(conditions))
    from jsonb_to_recordset(rules)
      as n(action text, role text, from_state text, to_state text, is_signed boolean, conditions jsonb)
  on conflict (action, role, from_state) do update
    set to_state = excluded.to_state, is_signed = excluded.is_signed, conditions = excluded.conditions;
end $$;
revoke execute on function review.take_life_rules from public;

create table review.cases (
  tenant text not null references review.tenants,
  id text collate "C" not null,
  revision int not null,
  removed_at text,
  -- The record and its row of the worklist as JSON, exactly as they were saved.
  record text not null,
  summary text not null,
  -- The row with its due times on another basis than it was saved with.
  renewed text,

  -- Read from the record by the trigger. No generated columns: those are still empty in a BEFORE trigger, so that a
  -- comparison with them is null and lets everything through.
  state text not null,
  outcome text,
  assignee text,
  origin_kind text,
  created_at text not null,
  updated_at text collate "C" not null,
  -- Read from the row of the worklist by the trigger.
  basis text collate "C",
  criteria text,
  recommendation text,
  line_of_business text,
  has_clock boolean not null,
  due_at text collate "C",
  notice_due_at text collate "C",
  stopped_until text collate "C",
  still_missing int,
  is_urgent boolean not null default false,
  waiting_for text,
  -- What is due next. A column of its own: under row-level security an index over an expression serves nobody.
  next_due text collate "C",
  -- See columns_read.
  due_order text collate "C",
  notice_order text collate "C",
  -- Folded by the domain, for searching, filtering and sorting alone.
  search text not null,
  provider_text text collate "C" not null default '',
  diagnosis_text text collate "C" not null default '',
  received_order numeric,
  member_order text collate "C",
  reference_order text collate "C",
  procedure_order text collate "C",
  assignee_order text collate "C",
  state_order int,
  primary key (tenant, id)
);

-- Growth by tenant: each part holds whole tenants, so that one revision number of a case is one row for sure. Parts
-- by month would need the instant in that key and lose this.
create table review.revisions (
  tenant text not null,
  case_id text collate "C" not null,
  revision int not null,
  at text not null,
  person_id text not null,
  kind text not null check (kind in ('created', 'saved', 'signed', 'removed', 'restored')),
  -- The entry of the history and the link of the domain's chain as JSON. A change that did not come through the
  -- server has no link, and its case does not verify.
  line text not null,
  link text,
  -- A write that is sent again under its key is done once.
  write_key text,
  changed_in xid8 not null,
  record_hash bytea not null,
  previous bytea,
  hash bytea not null,
  primary key (tenant, case_id, revision),
  unique (tenant, write_key),
  foreign key (tenant, case_id) references review.cases deferrable initially deferred
) partition by hash (tenant);
do $$
begin
  for part in 0..7 loop
    execute format('create table review.revisions_%s partition of review.revisions for values with (modulus 8, remainder %s)', part, part);
  end loop;
end $$;

create table review.determinations (
  tenant text not null,
  id text not null,
  case_id text collate "C" not null,
  revision int not null,
  line text not null,
  -- Read from the line by the trigger.
  action text not null,
  disposition text not null,
  person_id text not null,
  person_name text not null,
  at text not null,
  -- Of a notice issued or voided.
  notice_id text,
  notice_kind text,
  voids text,
  primary key (tenant, id),
  unique (tenant, case_id, revision),
  foreign key (tenant, case_id, revision) references review.revisions deferrable initially deferred
);

create table review.creations (
  tenant text not null,
  key text not null,
  case_id text collate "C" not null,
  primary key (tenant, key),
  foreign key (tenant, case_id) references review.cases deferrable initially deferred
);

-- What was found to be other than it was saved, for lists; `verify` looks at the case itself.
create table review.unverified_cases (
  tenant text not null,
  case_id text collate "C" not null,
  found_at timestamptz not null default now(),
  primary key (tenant, case_id),
  foreign key (tenant, case_id) references review.cases
);

-- The columns of a case that are read from `r`, its record, and `s`, its row of the worklist. A row of an earlier
-- release, as a backup brings it, does not say whether it is urgent and counts as outdated, so that the server works it
-- out again before it gives a list. A red flag stands before a case without a clock, and that before all others; where
-- the day of a list is known, such a case stands behind what is due by the end of it (server/stores/order-stretches.ts).
create function review.columns_read(r jsonb, s jsonb)
returns table (state text, outcome text, assignee text, origin_kind text, created_at text, updated_at text, basis text,
  criteria text, recommendation text, line_of_business text, has_clock boolean, due_at text, notice_due_at text,
  stopped_until text, still_missing int, notice_order text, is_urgent boolean, waiting_for text, next_due text,
  due_order text) language sql stable as $$
  select r->>'state', r->>'outcome', r->>'assignee', r->'origin'->>'kind', r->>'createdAt', r->>'updatedAt',
    case when s ? 'procedureCode' then s->>'basis' else '' end, s->>'criteria', s->>'recommendation', s->>'lineOfBusiness',
    coalesce((s->>'hasClock')::boolean, false), s->>'dueAt', s->>'noticeDueAt', s->>'stoppedUntil',
    (s->>'stillMissing')::int, case when (s->>'hasClock')::boolean then s->>'noticeDueAt' else '' end,
    coalesce((s->>'isUrgent')::boolean, false), s->>'waitingFor',
    case when (s->>'hasClock')::boolean then coalesce(s->>'dueAt', s->>'noticeDueAt') end,
    case
      when (s->>'hasClock')::boolean is not true then case when (s->>'isUrgent')::boolean then ' ' else '!' end
      when (s->>'isUrgent')::boolean then ' ' || (s->>'dueAt')
      else s->>'dueAt' end $$;
create function review.columns_of(c review.cases, r jsonb, s jsonb) returns review.cases language plpgsql stable as $$
begin
  select * into c.state, c.outcome, c.assignee, c.origin_kind, c.created_at, c.updated_at, c.basis, c.criteria,
      c.recommendation, c.line_of_business, c.has_clock, c.due_at, c.notice_due_at, c.stopped_until, c.still_missing,
      c.notice_order, c.is_urgent, c.waiting_for, c.next_due, c.due_order
    from review.columns_read(r, s);
  return c;
end $$;
create function review.read_columns(c review.cases) returns review.cases language plpgsql stable as $$
begin
  return review.columns_of(c, review.readable(c.record), review.readable(coalesce(c.renewed, c.summary)));
end $$;

create function review.may(an_action text, a_role text, a_state text) returns boolean language plpgsql stable as $$
begin
  return exists (select from review.life_rules r
    where r.action = an_action and r.role = a_role and r.from_state = a_state);
end $$;

-- Events that move a clock are only added, or withdrawn with a reason.
create function review.keeps_clock_events(before jsonb, after jsonb) returns boolean language plpgsql immutable as $$
begin
  if before is not distinct from after then return true; end if;
  return not exists (
    select from jsonb_array_elements(coalesce(before, '[]')) as b(event)
    where not exists (select from jsonb_array_elements(coalesce(after, '[]')) as a(event)
      where a.event = b.event or (a.event - 'withdrawn' = b.event and btrim(coalesce(a.event->>'withdrawn', '')) <> '')));
end $$;

create function review.added_clock_kinds(before jsonb, after jsonb) returns text[] language plpgsql immutable as $$
begin
  if before is not distinct from after then return '{}'; end if;
  return (select coalesce(array_agg(a.event->>'kind'), '{}') from jsonb_array_elements(coalesce(after, '[]')) as a(event)
    where not exists (select from jsonb_array_elements(coalesce(before, '[]')) as b(event) where b.event = a.event));
end $$;

-- A save without a signature: each changed part by the action it belongs to, and each event of the clocks by its own,
-- as the domain's `authorizeSave`.
create function review.judge_save(me review.people, o jsonb, n jsonb) returns void language plpgsql stable as $$
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

-- One human may have two profiles of one name.
create function review.same_name(one text, other text) returns boolean language sql immutable as $$
  select lower(regexp_replace(btrim(one), '\s+', ' ', 'g')) = lower(regexp_replace(btrim(other), '\s+', ' ', 'g')) $$;

-- What was decided before a line: on the record, or in the last decision that was signed.
create function review.outcome_before(of_tenant text, of_case text, on_record text, at_revision int) returns text
language sql stable as $$
  select coalesce(on_record, (select review.readable(d.line)->'decision'->>'outcome' from review.determinations d
    where d.tenant = of_tenant and d.case_id = of_case and d.revision < at_revision
      and d.action in ('approve', 'approve-partially', 'decide-adversely')
    order by d.revision desc limit 1)) $$;

-- A save with a signature: the record is what the signed line says, as the domain's `authorizeSignature`.
create function review.judge_signed(me review.people, signed review.determinations, o jsonb, n jsonb) returns void
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

create function review.judge_case() returns trigger language plpgsql as $$
declare
  me review.people;
  signed review.determinations;
  n jsonb := review.readable(new.record);
  o jsonb;
  s jsonb;
begin
  s := review.readable(new.summary);
  new := review.columns_of(new, n, case when new.renewed is null then s else review.readable(new.renewed) end);
  if review.has_twin_keys(new.record) or review.has_twin_keys(new.summary) then
    raise check_violation using message = 'a part appears twice'; end if;
  if s->>'id' is distinct from new.id or s->>'state' is distinct from new.state
      or s->>'assignee' is distinct from new.assignee then
    raise check_violation using message = 'the worklist row must match this record'; end if;
  if n->>'id' is distinct from new.id then
    raise check_violation using message = 'another case''s record'; end if;
  if tg_op = 'INSERT' then
    me := review.me();
    if new.revision <> 1 or new.removed_at is not null or new.renewed is not null
        or new.state not in ('draft', 'in-review') or new.outcome is not null
        or n->'decisionDraft' is not null or n->'dataConfirmations' is not null then
      raise check_violation using message = 'a new case starts open and undecided'; end if;
    return new;
  end if;
  o := review.readable(old.record);
  if new.id <> old.id or new.tenant <> old.tenant or n->'createdAt' is distinct from o->'createdAt'
      or n->'origin' is distinct from o->'origin' then
    raise check_violation using message = 'the ID, creation and origin of a case cannot be changed'; end if;
  -- The server brings due times in lists up to the zone of today; nothing else of the case is touched by that.
  if new.revision = old.revision and new.record = old.record and new.summary = old.summary
      and new.removed_at is not distinct from old.removed_at then
    if session_user <> 'w_app' then
      raise insufficient_privilege using message = 'only the server renews a list'; end if;
    return new;
  end if;
  me := review.me();
  if new.revision <> old.revision + 1 then
    raise check_violation using message = 'a change is the next revision of the case'; end if;
  if new.removed_at is distinct from old.removed_at then
    if new.record <> old.record or not review.may('delete', me.role, old.state) then
      raise insufficient_privilege using message = format('%s may not delete in %s', me.role, old.state); end if;
    return new;
  end if;
  if old.removed_at is not null then
    raise check_violation using message = 'the case was removed'; end if;
  select * into signed from review.determinations d
    where d.tenant = new.tenant and d.case_id = new.id and d.revision = new.revision;
  if found then perform review.judge_signed(me, signed, o, n);
  else perform review.judge_save(me, o, n); end if;
  return new;
end $$;
-- What a backup brings in is judged by `move_in` (0210), for all its cases together: here and below.
create trigger judge before insert or update on review.cases
  for each row when (current_user <> 'w_move') execute function review.judge_case();

create function review.judge_determination() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
  l jsonb := review.readable(new.line);
  c review.cases;
  rule review.life_rules;
begin
  new.action := coalesce(l->>'action', case l->>'disposition' when 'information-requested' then 'request-information'
    when 'recommended-approval' then 'recommend-approval' else 'refer' end);
  new.disposition := l->>'disposition'; new.at := l->>'recordedAt';
  new.person_id := me.id; new.person_name := me.name;
  new.notice_id := l->'notice'->>'id'; new.notice_kind := l->'notice'->>'kind'; new.voids := l->'notice'->>'voids';
  if review.has_twin_keys(new.line) or l->>'id' is distinct from new.id or l->>'caseId' is distinct from new.case_id then
    raise check_violation using message = 'the line must be about this case'; end if;
  if l->'recordedBy' is distinct from review.readable(me.profile) then
    raise insufficient_privilege using message = 'nobody signs in another''s name'; end if;
  select * into c from review.cases k where k.tenant = new.tenant and k.id = new.case_id for update;
  if not found or c.revision + 1 <> new.revision or c.removed_at is not null then
    raise check_violation using message = 'the case has changed since it was read'; end if;
  select * into rule from review.life_rules r
    where r.action = new.action and r.role = me.role and r.from_state = c.state and r.is_signed;
  if not found then
    raise insufficient_privilege using message = format('%s may not %s in %s', me.role, new.action, c.state); end if;
  if new.disposition is distinct from (case rule.to_state when 'same' then c.state
      when 'outcome' then review.outcome_before(c.tenant, c.id, c.outcome, new.revision) else rule.to_state end) then
    raise check_violation using message = 'this action does not lead to that state'; end if;
  if 'licensed' = any(rule.conditions) and not me.is_licensed then
    raise insufficient_privilege using message = 'credentials and a license are required'; end if;
  if 'reason' = any(rule.conditions) and btrim(coalesce(l->>'rationale', ''), E' \t\n\r') = '' then
    raise check_violation using message = 'a reason is required'; end if;
  if 'not-own-referral' = any(rule.conditions) and exists (select from review.determinations d
      where d.tenant = new.tenant and d.case_id = new.case_id and d.action in ('refer', 'recommend-approval')
        and (d.person_id = me.id or review.same_name(d.person_name, me.name))) then
    raise insufficient_privilege using message = 'physicians cannot decide on their own referral'; end if;
  if 'not-own-earlier-decision' = any(rule.conditions) and exists (select from review.determinations d
      where d.tenant = new.tenant and d.case_id = new.case_id and d.action in ('approve', 'approve-partially', 'decide-adversely')
        and (d.person_id = me.id or review.same_name(d.person_name, me.name))) then
    raise insufficient_privilege using message = 'a reopened case must be decided by a different physician'; end if;
  return new;
end $$;
create trigger judge before insert on review.determinations
  for each row when (current_user <> 'w_move') execute function review.judge_determination();

-- The chain of the database: each entry of a case's history covers the one before, the record as it was then and the
-- signed line. It is written last: the case is what it says by then.
create function review.chain() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
  l jsonb := review.readable(new.line);
  c review.cases;
  signed text;
begin
  select * into c from review.cases k where k.tenant = new.tenant and k.id = new.case_id;
  select d.line into signed from review.determinations d
    where d.tenant = new.tenant and d.case_id = new.case_id and d.revision = new.revision;
  if c.revision is distinct from new.revision then
    raise check_violation using message = 'case and history differ'; end if;
  if l->>'caseId' is distinct from new.case_id or l->'revision' is distinct from to_jsonb(new.revision)
      or l->>'kind' is distinct from new.kind or l->>'at' is distinct from new.at
      or l->>'by' is distinct from review.readable(me.profile)->>'name' then
    raise check_violation using message = 'the entry must say who did what to this case'; end if;
  if (new.kind = 'created') <> (new.revision = 1) or (new.kind = 'signed') <> (signed is not null)
      or (new.kind = 'removed') <> (c.removed_at is not null) then
    raise check_violation using message = 'the entry must match what was done'; end if;
  new.person_id := me.id;
  new.changed_in := pg_current_xact_id();
  select r.hash into new.previous from review.revisions r
    where r.tenant = new.tenant and r.case_id = new.case_id and r.revision = new.revision - 1;
  if new.previous is null and new.revision > 1 then
    raise check_violation using message = 'the entry before is missing'; end if;
  new.record_hash := sha256(convert_to(c.record, 'UTF8'));
  new.hash := review.link_hash(new, signed);
  return new;
end $$;

create function review.link_hash(r review.revisions, signed text) returns bytea language sql immutable as $$
  select sha256(coalesce(r.previous, '') || r.record_hash || sha256(convert_to(r.line, 'UTF8'))
    || sha256(convert_to(coalesce(r.link, ''), 'UTF8')) || sha256(convert_to(coalesce(signed, ''), 'UTF8'))
    || convert_to(r.tenant || ' ' || r.case_id || ' ' || r.revision || ' ' || r.person_id, 'UTF8')) $$;
create trigger chain before insert on review.revisions
  for each row when (current_user <> 'w_move') execute function review.chain();

create function review.never() returns trigger language plpgsql as $$
begin
  raise insufficient_privilege using message = 'entries can only be added';
end $$;
create trigger never before update or delete on review.revisions for each row execute function review.never();
create trigger never before update or delete on review.determinations for each row execute function review.never();
create trigger never_empty before truncate on review.revisions for each statement execute function review.never();
create trigger never_empty before truncate on review.determinations for each statement execute function review.never();
create trigger never before delete on review.cases for each row execute function review.never();
create trigger never_empty before truncate on review.cases for each statement execute function review.never();

-- A case and its history move together: at commit there is an entry of each revision, and it saw this record.
create function review.together() returns trigger language plpgsql as $$
begin
  perform from review.revisions r
    where r.tenant = new.tenant and r.case_id = new.id and r.revision = new.revision
      and r.record_hash = sha256(convert_to(new.record, 'UTF8'));
  if not found then raise check_violation using message = 'case and history differ'; end if;
  return null;
end $$;
create constraint trigger together after insert or update of record, revision, removed_at on review.cases
  deferrable initially deferred for each row when (current_user <> 'w_move') execute function review.together();

create function review.tell_case() returns trigger language plpgsql as $$
begin
  perform review.tell('case', new.tenant,
    json_build_object('caseId', new.case_id, 'revision', new.revision, 'kind', new.kind));
  return null;
end $$;
create trigger tell after insert on review.revisions
  for each row when (current_user <> 'w_move') execute function review.tell_case();

-- Entries of the chain that are not as they were written, or whose case is not what they saw; for drills and audits.
create function review.broken_links(of_tenant text) returns table (case_id text, revision int)
language sql stable as $$
  select r.case_id, r.revision from review.revisions r
    left join review.determinations d on d.tenant = r.tenant and d.case_id = r.case_id and d.revision = r.revision
    left join review.revisions b on b.tenant = r.tenant and b.case_id = r.case_id and b.revision = r.revision - 1
  where r.tenant = of_tenant
    and (r.hash <> review.link_hash(r, d.line) or r.previous is distinct from b.hash)
  union all
  select c.id, c.revision from review.cases c
    left join review.revisions r on r.tenant = c.tenant and r.case_id = c.id and r.revision = c.revision
  where c.tenant = of_tenant and r.record_hash is distinct from sha256(convert_to(c.record, 'UTF8')) $$;

-- How the server begins a write of a case: what is stored, the last link of its chain, and the write that came under
-- this key before. Who may change cases locks this one; whoever waited for that sees everything as it is by then.
create function review.find_to_write(of_id text, of_key text)
returns table (revision int, removed_at text, record text, link text,
  key_case text, key_revision int, key_at text, key_link text) language plpgsql as $$
declare
  mine text := review.my_tenant();
begin
  if current_user = 'w_qa' then
    select c.revision, c.removed_at, c.record into revision, removed_at, record
      from review.cases c where c.tenant = mine and c.id = of_id;
  else
    select c.revision, c.removed_at, c.record into revision, removed_at, record
      from review.cases c where c.tenant = mine and c.id = of_id for no key update;
  end if;
  if not found then return; end if;
  select r.link into link from review.revisions r
    where r.tenant = mine and r.case_id = of_id and r.revision = find_to_write.revision;
  if of_key is not null then
    select r.case_id, r.revision, r.at, r.link into key_case, key_revision, key_at, key_link
      from review.revisions r where r.tenant = mine and r.write_key = of_key;
  end if;
  return next;
end $$;

-- How the server ends it, in one call: the signed line first, then the case, then its entry of the history, which
-- covers both. `creation`: the key under which a new case may come again.
create function review.write_case(of_id text, of_revision int, removed text, with_record text, with_summary text,
  with_search text, received numeric, member text, reference text, procedure text, assigned text, state_place int,
  provider text, diagnosis text, written_at text, of_kind text, of_line text, of_link text, of_key text,
  determination text, signed text, creation text) returns void language plpgsql as $$
declare
  mine text := review.my_tenant();
begin
  if determination is not null then
    insert into review.determinations (tenant, id, case_id, revision, line)
      values (mine, determination, of_id, of_revision, signed);
  end if;
  if of_revision = 1 then
    insert into review.cases (tenant, id, revision, removed_at, record, summary, search, received_order, member_order,
        reference_order, procedure_order, assignee_order, state_order, provider_text, diagnosis_text)
      values (mine, of_id, of_revision, removed, with_record, with_summary, with_search, received, member,
        reference, procedure, assigned, state_place, provider, diagnosis);
  else
    update review.cases c set revision = of_revision, removed_at = removed, record = with_record, summary = with_summary,
        renewed = null, search = with_search, received_order = received, member_order = member,
        reference_order = reference, procedure_order = procedure, assignee_order = assigned, state_order = state_place,
        provider_text = provider, diagnosis_text = diagnosis
      where c.tenant = mine and c.id = of_id;
  end if;
  insert into review.revisions (tenant, case_id, revision, at, kind, line, link, write_key)
    values (mine, of_id, of_revision, written_at, of_kind, of_line, of_link, of_key);
  if creation is not null then
    insert into review.creations (tenant, key, case_id) values (mine, creation, of_id);
  end if;
end $$;

-- Row-level security takes the trigram index away from a search (a second instead of milliseconds), so that the
-- search runs as the owner and asks for the tenant itself. `words`: folded, each must be there. A case that is closed to
-- whoever asks is found by its reference alone: that it is found by a name would say whose it is.
create function review.found_by(words text[]) returns setof text
language plpgsql stable security definer set search_path = review, public, pg_temp as $$
declare
  patterns text[] := array(select '%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%' from unnest(words) as w);
  asked text;
  closed text[] := array(select review.closed_to_me());
begin
  select string_agg(format(' and c.search like %L', p), '') into asked from unnest(patterns) as p;
  return query execute 'select c.id from review.cases c where c.tenant = $1 and c.id <> all($2)' || coalesce(asked, '')
    using review.my_tenant(), closed;
  return query select c.id from review.cases c where c.tenant = review.my_tenant() and c.id = any(closed)
    and lower(c.id || ' ' || coalesce(review.readable(c.summary)->>'reference', '')) like all(patterns);
end $$;

-- Rows of a list on the basis of today, by the server alone; see `judge_case`.
create function review.renew(of_id text, of_revision int, with_row text, with_search text, with_provider text, with_diagnosis text)
returns void language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server may call this'; end if;
  update review.cases c
    set renewed = with_row, search = with_search, provider_text = with_provider, diagnosis_text = with_diagnosis
    where c.tenant = review.my_tenant() and c.id = of_id and c.revision = of_revision;
end $$;

alter table review.cases enable row level security;
alter table review.revisions enable row level security;
alter table review.determinations enable row level security;
alter table review.creations enable row level security;
alter table review.unverified_cases enable row level security;
create policy mine on review.cases using (tenant = (select review.my_tenant()));
create policy mine on review.revisions using (tenant = (select review.my_tenant()));
create policy mine on review.determinations using (tenant = (select review.my_tenant()));
create policy mine on review.creations using (tenant = (select review.my_tenant()));
create policy mine on review.unverified_cases using (tenant = (select review.my_tenant()));
grant select on review.life_rules, review.cases, review.revisions, review.determinations, review.creations, review.unverified_cases
  to w_nurse, w_physician, w_qa, w_admin;
grant insert on review.cases, review.revisions, review.creations to w_nurse, w_physician, w_qa, w_admin;
grant update on review.cases to w_nurse, w_physician, w_admin;
grant insert on review.determinations to w_nurse, w_physician, w_admin;
grant insert, delete on review.unverified_cases to w_nurse, w_physician, w_qa, w_admin;

create index cases_updated on review.cases (tenant, updated_at desc nulls last, id) where removed_at is null;
create index cases_received on review.cases (tenant, received_order desc nulls last, id) where removed_at is null;
create index cases_due on review.cases (tenant, due_order, id) where removed_at is null;
create index cases_due_last on review.cases (tenant, due_order desc nulls last, id) where removed_at is null;
create index cases_notice on review.cases (tenant, notice_order, id) where removed_at is null;
create index cases_member on review.cases (tenant, member_order, id) where removed_at is null;
create index cases_reference on review.cases (tenant, reference_order, id) where removed_at is null;
create index cases_procedure on review.cases (tenant, procedure_order, id) where removed_at is null;
create index cases_assigned on review.cases (tenant, assignee_order, id) where removed_at is null;
create index cases_mine on review.cases (tenant, assignee, updated_at desc nulls last, id) where removed_at is null;
create index cases_basis on review.cases (tenant, basis) where removed_at is null;
-- Serves a state's list in the order of its due times, and counts without the cases themselves.
create index cases_state on review.cases (tenant, state, due_order, id)
  include (has_clock, due_at, notice_due_at, stopped_until, assignee, recommendation, line_of_business, criteria)
  where removed_at is null;
create index cases_waiting on review.cases (tenant, waiting_for, due_order, id)
  where removed_at is null and waiting_for is not null;
create index cases_search on review.cases using gin (search gin_trgm_ops);

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
