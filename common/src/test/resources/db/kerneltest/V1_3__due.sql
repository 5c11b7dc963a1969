-- What the timed works of the test find due.
create table due_record (
    id      uuid primary key,
    due_at  timestamptz not null,
    done_at timestamptz
);
grant select, insert, update on due_record to ${app};
