-- What the timed works of the test find due.
create table due_record (
    id      uuid primary key,
    due_at  timestamptz not null,
    done_at timestamptz
);
alter table due_record enable row level security;
alter table due_record force row level security;
create policy done_by_anyone on due_record using (true);
grant select, insert, update on due_record to ${app};
