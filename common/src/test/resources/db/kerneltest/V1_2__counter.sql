-- A counter whose every step is an event, and what a handler made of those events.
create table counter (
    name  text primary key,
    value integer not null
);
create table effect (
    sequence bigint generated always as identity primary key,
    event_id uuid    not null,
    counter  text    not null,
    number   integer not null
);

alter table counter enable row level security;
alter table counter force row level security;
create policy counted_by_anyone on counter using (true);
grant select, insert, update on counter to ${app};

alter table effect enable row level security;
alter table effect force row level security;
create policy made_by_events on effect using ((select acting_purpose()) = 'EVENTS');
grant select, insert on effect to ${app};
