-- Up Migration

-- What the pages of a document say, as far as they were read: a copy that is made anew where it is missing.
create table review.page_readings (
  tenant text not null,
  document_id text not null,
  page int not null check (page >= 1),
  -- As JSON.
  reading text not null,
  primary key (tenant, document_id, page),
  foreign key (tenant, document_id) references review.documents on delete cascade
);
create function review.judge_page_reading() returns trigger language plpgsql as $$
begin
  if (review.readable(new.reading)->>'page')::int is distinct from new.page then
    raise check_violation using message = 'a reading of another page'; end if;
  return new;
end $$;
create trigger judge before insert or update on review.page_readings
  for each row execute function review.judge_page_reading();

alter table review.page_readings enable row level security;
create policy mine on review.page_readings using (tenant = (select review.my_tenant()));
grant select, insert, update on review.page_readings to w_nurse, w_physician, w_qa, w_admin;

-- Down Migration
-- A migration is taken back by restoring the backup made before it; see the operations manual.
