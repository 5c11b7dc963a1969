-- Read copy of casework's agreed interview duties, the newest for each placement. It may be here before the placement is.
create table interview_duty (
    placement_id   uuid primary key,
    duty_id        uuid        not null,
    duty_version   bigint      not null,
    deliverer      text        not null,
    delivering_la  text        not null,
    agreed_at      timestamptz not null
);

alter table interview_duty enable row level security;
alter table interview_duty force row level security;
create policy related on interview_duty
    using ((select acting_purpose()) = 'EVENTS' or exists (select 1 from placement p where p.id = placement_id))
    with check ((select acting_purpose()) = 'EVENTS');
grant select, insert, update on interview_duty to ${app};
