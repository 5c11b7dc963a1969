-- Who sees that a return home interview is offered, and who delivers it; with every version that ever was.
create table interview_duty (
    id             uuid   primary key,
    version        bigint not null,
    placement_id   uuid,
    child_ref      text   not null,
    responsible_la text   not null,
    host_la        text   not null,
    versions       jsonb  not null check (jsonb_array_length(versions) > 0),
    visible_to     varchar[] not null check (visible_to @> array[responsible_la, host_la]::varchar[])
);

-- One duty for a placement; without a placement, one for a child between two authorities.
create unique index interview_duty_of_placement on interview_duty (placement_id) where placement_id is not null;
create unique index interview_duty_without_placement on interview_duty (child_ref, responsible_la, host_la)
    where placement_id is null;
create index interview_duty_visible_to on interview_duty using gin (visible_to);

alter table interview_duty enable row level security;
alter table interview_duty force row level security;
create policy related on interview_duty
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) = 'EVENTS');
grant select, insert, update on interview_duty to ${app};
