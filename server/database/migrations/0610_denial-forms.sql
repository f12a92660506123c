-- Up Migration

-- The plan's own copy of form CMS-10003, whole with each revision.
create table review.denial_forms (
  tenant text not null references review.tenants,
  revision int not null,
  at text not null,
  -- The file and where each fact goes in it, as JSON; null from when on it is taken away. Two megabytes in base64.
  value text check (length(value) < 3000000),
  person_id text not null,
  primary key (tenant, revision)
);
create function review.judge_denial_form() returns trigger language plpgsql as $$
begin
  new.person_id := (review.me()).id;
  if new.revision <> 1 + (select coalesce(max(f.revision), 0) from review.denial_forms f where f.tenant = new.tenant) then
    raise check_violation using message = 'a change is the next revision of the form'; end if;
  return new;
end $$;
create trigger judge before insert on review.denial_forms for each row execute function review.judge_denial_form();
create trigger never before update or delete on review.denial_forms for each row execute function review.never();
create trigger never_empty before truncate on review.denial_forms for each statement execute function review.never();
create trigger tell after insert on review.denial_forms for each row execute function review.tell_setup();

alter table review.denial_forms enable row level security;
create policy mine on review.denial_forms using (tenant = (select review.my_tenant()));
grant select on review.denial_forms to w_nurse, w_physician, w_qa, w_admin;
grant insert on review.denial_forms to w_admin;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
