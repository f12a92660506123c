-- Up Migration

-- The plan's values of the criteria: every change that was ever proposed, whole with each revision. An administrator
-- proposes, another one decides; what is there is never overwritten.
create table review.policy_changes (
  tenant text not null references review.tenants,
  revision int not null,
  at text not null,
  -- As JSON: a list, oldest first.
  value text not null,
  person_id text not null,
  primary key (tenant, revision)
);

create function review.judge_policy() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
  before jsonb := '[]';
  after jsonb := review.readable(new.value);
  was jsonb;
  becomes jsonb;
  decision jsonb;
  changed int := 0;
begin
  new.person_id := me.id;
  if new.revision <> 1 + (select coalesce(max(p.revision), 0) from review.policy_changes p where p.tenant = new.tenant) then
    raise check_violation using message = 'a change is the next revision of the plan''s values'; end if;
  if me.role is distinct from 'administrator' then
    raise insufficient_privilege using message = 'only an administrator changes the plan''s values'; end if;
  select coalesce(review.readable(p.value), '[]') into before from review.policy_changes p
    where p.tenant = new.tenant and p.revision = new.revision - 1;
  before := coalesce(before, '[]');
  if jsonb_typeof(after) is distinct from 'array' or jsonb_array_length(after) not in
    (jsonb_array_length(before), jsonb_array_length(before) + 1) then
    raise check_violation using message = 'changes are added one at a time, and none is taken away'; end if;
  for place in 0 .. jsonb_array_length(after) - 1 loop
    was := before->place;
    becomes := after->place;
    continue when was = becomes;
    changed := changed + 1;
    if was is null then
      if becomes->'proposedBy'->>'id' is distinct from me.id or becomes ? 'decision' then
        raise insufficient_privilege using message = 'a change is proposed in one''s own name, and decided later'; end if;
      continue;
    end if;
    decision := becomes->'decision';
    if was ? 'decision' or becomes - 'decision' is distinct from was then
      raise check_violation using message = 'a change that was proposed stays as it is'; end if;
    if decision->'by'->>'id' is distinct from me.id then
      raise insufficient_privilege using message = 'a change is decided in one''s own name'; end if;
    if decision->>'verdict' not in ('approved', 'declined', 'withdrawn')
      or (decision->>'verdict' = 'withdrawn') <> (was->'proposedBy'->>'id' = me.id) then
      raise insufficient_privilege using message = 'a second administrator decides on a change'; end if;
  end loop;
  if changed <> 1 then
    raise check_violation using message = 'one change at a time'; end if;
  return new;
end $$;
create trigger judge before insert on review.policy_changes
  for each row when (not review.is_moving()) execute function review.judge_policy();

-- A backup brings in what was proposed and decided elsewhere, whole, where nothing was ever proposed here. Who approved
-- a change there is not known to this server; that it was no person's alone is looked at all the same.
create function review.move_policy() returns trigger language plpgsql as $$
begin
  new.person_id := (review.me()).id;
  if new.revision <> 1 or exists (select from review.policy_changes p where p.tenant = new.tenant) then
    raise check_violation using message = 'a backup changes no values of the plan that are here'; end if;
  if exists (select from jsonb_array_elements(review.readable(new.value)) as c(change)
      where c.change->'decision'->>'verdict' = 'approved'
        and (c.change->'decision'->'by'->>'id' = c.change->'proposedBy'->>'id'
          or review.same_name(c.change->'decision'->'by'->>'name', c.change->'proposedBy'->>'name'))) then
    raise check_violation using message = 'a second administrator decides on a change'; end if;
  return new;
end $$;
create trigger move before insert on review.policy_changes
  for each row when (review.is_moving()) execute function review.move_policy();
create trigger never before update or delete on review.policy_changes for each row execute function review.never();
create trigger never_empty before truncate on review.policy_changes for each statement execute function review.never();
create trigger tell after insert on review.policy_changes for each row execute function review.tell_setup();

alter table review.policy_changes enable row level security;
create policy mine on review.policy_changes using (tenant = (select review.my_tenant()));
grant select on review.policy_changes to w_nurse, w_physician, w_qa, w_admin;
grant insert on review.policy_changes to w_admin;
