-- Up Migration

-- What the claims of the last sign-in said of a physician advisor beyond the profile: more specialties and licenses.
-- The sign-in alone writes it.
create table review.physician_claims (
  tenant text not null,
  person_id text not null,
  -- Specialties and licenses as JSON.
  claimed text not null,
  at text not null,
  primary key (tenant, person_id),
  foreign key (tenant, person_id) references review.people
);

-- What was entered here of a physician advisor, each version: who said what, and when.
create table review.physician_entries (
  tenant text not null,
  person_id text not null,
  revision int not null,
  at text not null,
  -- Specialties, licenses with their days, and availability, as JSON.
  entry text not null,
  -- Who entered it; set by the trigger.
  by_id text not null,
  primary key (tenant, person_id, revision),
  foreign key (tenant, person_id) references review.people
);

create function review.note_claims(of_tenant text, of_id text, of_claims text, of_at text) returns void
language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server records what a sign-in said'; end if;
  if of_claims is null then
    delete from review.physician_claims c where c.tenant = of_tenant and c.person_id = of_id;
  else
    insert into review.physician_claims as c values (of_tenant, of_id, of_claims, of_at)
      on conflict (tenant, person_id) do update set claimed = excluded.claimed, at = excluded.at
      where c.claimed <> excluded.claimed;
  end if;
end $$;
revoke execute on function review.note_claims from public;
grant execute on function review.note_claims to w_app;

-- Administrators enter everything; physician advisors their own availability, and nothing else.
create function review.judge_physician_entry() returns trigger language plpgsql as $$
declare
  me review.people := review.me();
  before jsonb;
  n jsonb := review.readable(new.entry);
  last int;
begin
  if review.has_twin_keys(new.entry) then
    raise check_violation using message = 'a part appears twice'; end if;
  if not exists (select from review.people p
      where p.tenant = new.tenant and p.id = new.person_id and review.readable(p.profile)->>'role' = 'physician-advisor') then
    raise check_violation using message = 'an entry is about a physician advisor'; end if;
  -- Two who enter at once take turns.
  perform pg_advisory_xact_lock(hashtextextended(new.tenant || ' physician ' || new.person_id, 0));
  select e.revision, review.readable(e.entry) into last, before from review.physician_entries e
    where e.tenant = new.tenant and e.person_id = new.person_id order by e.revision desc limit 1;
  if new.revision <> coalesce(last, 0) + 1 then
    raise check_violation using message = 'a change is the next revision of the entry'; end if;
  before := coalesce(before, '{"specialties": [], "licences": []}');
  if me.role <> 'administrator'
      and (me.id <> new.person_id or n - 'availability' is distinct from before - 'availability') then
    raise insufficient_privilege using message = 'physicians change only their own availability'; end if;
  new.by_id := me.id;
  return new;
end $$;
create trigger judge before insert on review.physician_entries
  for each row execute function review.judge_physician_entry();
create trigger never before update or delete on review.physician_entries for each row execute function review.never();
create trigger never_empty before truncate on review.physician_entries
  for each statement execute function review.never();

create function review.tell_pool() returns trigger language plpgsql as $$
begin
  perform review.tell('setup', new.tenant, null);
  return null;
end $$;
create trigger tell after insert on review.physician_entries for each row execute function review.tell_pool();

alter table review.physician_claims enable row level security;
alter table review.physician_entries enable row level security;
create policy mine on review.physician_claims using (tenant = (select review.my_tenant()));
create policy mine on review.physician_entries using (tenant = (select review.my_tenant()));
grant select on review.physician_claims, review.physician_entries to w_nurse, w_physician, w_qa, w_admin;
grant insert on review.physician_entries to w_physician, w_admin;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
