-- A duty names whom the host calls and what it is to do; care may pass to another authority, and the duty with it.
alter table interview_duty
    add column contact               text,
    add column standing_instructions text,
    add column first_responsible_la  text;

select set_config('app.purpose', 'EVENTS', true);
update interview_duty set first_responsible_la = responsible_la;
select set_config('app.purpose', '', true);

alter table interview_duty alter column first_responsible_la set not null;

-- Which of other authorities' children live in an area. Exactly what the host authority and its police may know while
-- nothing has happened, with the duty's contact and standing instructions.
create table hosted_child (
    placement_id uuid      primary key,
    version      bigint    not null,
    child_ref    text      not null,
    home_id      uuid      not null,
    placing_la   text      not null,
    host_la      text      not null,
    started_on   date      not null,
    ended_on     date,
    contact               text,
    standing_instructions text,
    visible_to   varchar[] not null check (visible_to @> array[placing_la, host_la]::varchar[]),
    check (placing_la <> host_la)
);

create index hosted_child_host on hosted_child (host_la, placement_id desc);
create index hosted_child_visible_to on hosted_child using gin (visible_to);

alter table hosted_child enable row level security;
alter table hosted_child force row level security;
create policy related on hosted_child
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) = 'EVENTS');
grant select, insert, update on hosted_child to ${app};

-- Placements from before this register was; the police of the area see those that begin from now on, and these when they
-- change.
select set_config('app.purpose', 'EVENTS', true);
insert into hosted_child (placement_id, version, child_ref, home_id, placing_la, host_la, started_on, ended_on, visible_to)
select placement_id, 0, child_ref, home_id, responsible_la, host_la, (started_at at time zone 'Europe/London')::date,
    ended_on, array[responsible_la, host_la]
from placement_link where responsible_la <> host_la;
select set_config('app.purpose', '', true);
