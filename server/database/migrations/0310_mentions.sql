-- Up Migration

-- Who was mentioned in the notes of a case, as "@" and the name. No words of the notes: the case has them.
create table review.mentions (
  tenant text not null,
  case_id text collate "C" not null,
  -- The revision whose notes were the first to mention this person.
  revision int not null,
  person_id text not null,
  by_id text not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (tenant, case_id, revision, person_id),
  foreign key (tenant, case_id) references review.cases,
  foreign key (tenant, person_id) references review.people
);
create index mentions_of_person on review.mentions (tenant, person_id, at) where seen_at is null;

-- Whether notes mention a name: whole, in any case of letters.
create function review.mentions_name(notes text, name text) returns boolean language sql immutable as $$
  select btrim(name) <> '' and notes ~* ('@' || regexp_replace(btrim(name), '([^[:alnum:][:space:]])', '\\\1', 'g') || '(?![[:alnum:]])') $$;

create function review.note_mentions() returns trigger language plpgsql as $$
declare
  before text := '';
  after text := coalesce(review.readable(new.record)->>'notes', '');
  me review.people;
begin
  if position('@' in after) = 0 then return null; end if;
  if tg_op = 'UPDATE' then before := coalesce(review.readable(old.record)->>'notes', ''); end if;
  if after = before then return null; end if;
  me := review.who();
  insert into review.mentions (tenant, case_id, revision, person_id, by_id, at)
    select new.tenant, new.id, new.revision, p.id, me.id, new.updated_at::timestamptz from review.people p
    where p.tenant = new.tenant and p.profile is not null and me.id is not null and p.id <> me.id
      and review.mentions_name(after, review.readable(p.profile)->>'name')
      and not review.mentions_name(before, review.readable(p.profile)->>'name')
  on conflict do nothing;
  return null;
end $$;
-- Most notes mention nobody, and what a backup brings in was mentioned elsewhere, by somebody else.
create trigger note_mentions after insert or update of record on review.cases
  for each row when (position('@' in new.record) > 0 and current_user <> 'w_move')
  execute function review.note_mentions();
create trigger tell after insert or update on review.mentions for each row execute function review.tell_team();

alter table review.mentions enable row level security;
-- A mention is read by who is mentioned, and made by who writes.
create policy mine on review.mentions for select
  using (tenant = (select review.my_tenant()) and person_id = (select review.my_id()));
create policy mine_in on review.mentions for insert
  with check (tenant = (select review.my_tenant()) and by_id = (select review.my_id()));
create policy mine_seen on review.mentions for update
  using (tenant = (select review.my_tenant()) and person_id = (select review.my_id()));
grant select, insert, update (seen_at) on review.mentions to w_nurse, w_physician, w_qa, w_admin;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
