-- Up Migration

-- Each time a case was restricted, or its restriction was lifted: by whom, when and why.
create table review.restriction_changes (
  tenant text not null,
  case_id text collate "C" not null,
  number int not null,
  is_restricted boolean not null,
  person_id text not null,
  reason text not null check (length(btrim(reason)) >= 10),
  at timestamptz not null,
  primary key (tenant, case_id, number),
  foreign key (tenant, case_id) references review.cases
);
create trigger never before update or delete on review.restriction_changes
  for each row execute function review.never();
create trigger never_empty before truncate on review.restriction_changes
  for each statement execute function review.never();

-- The one way to restrict a case or to lift it: an administrator of the tenant, through the server, with a reason.
create function review.set_restriction(of_tenant text, of_case text, by_person text, restricts boolean, why text, of_at timestamptz)
returns void language plpgsql security definer set search_path = review, pg_temp as $$
begin
  if session_user <> 'w_app' then
    raise insufficient_privilege using message = 'only the server restricts cases'; end if;
  if not exists (select from review.people p where p.tenant = of_tenant and p.id = by_person
      and p.role = 'administrator' and p.profile is not null) then
    raise insufficient_privilege using message = 'only an administrator restricts cases'; end if;
  perform pg_advisory_xact_lock(hashtextextended(of_tenant || ' restriction ' || of_case, 0));
  if restricts = exists (select from review.confidential_cases c where c.tenant = of_tenant and c.case_id = of_case) then
    return;
  end if;
  if restricts then
    insert into review.confidential_cases values (of_tenant, of_case, by_person, of_at);
  else
    delete from review.confidential_cases c where c.tenant = of_tenant and c.case_id = of_case;
  end if;
  insert into review.restriction_changes
    select of_tenant, of_case, 1 + coalesce(max(r.number), 0), restricts, by_person, why, of_at
    from review.restriction_changes r where r.tenant = of_tenant and r.case_id = of_case;
end $$;
revoke execute on function review.set_restriction from public;
grant execute on function review.set_restriction to w_app;
grant select on review.restriction_changes to w_app;

alter table review.restriction_changes enable row level security;
create policy server_reads on review.restriction_changes for select to w_app using (true);

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
