-- Placements: seen by the responsible authority and by the provider of the home.
create table placement (
    id             uuid primary key,
    version        bigint  not null,
    state          text    not null check (state in ('PLANNED', 'STARTED', 'ENDED', 'NOT_ARRIVED', 'CANCELLED')),
    child_ref      text    not null,
    responsible_la text    not null,
    provider_id    text    not null,
    host_la        text    not null,
    home_id        uuid    not null references home,
    order_id       uuid    not null,
    agreement_id   uuid    not null,
    expected_start date    not null,
    expected_end   date,
    order_due_at   timestamptz,
    order_signed   boolean not null,
    started_at     timestamptz,
    started_on     date,
    ended_on       date,
    end_reason     text,
    bed_claim_id   uuid references bed_claim,
    visible_to     text[]  not null generated always as (array [responsible_la, provider_id]) stored,
    constraint placement_days check (ended_on >= started_on),
    constraint placement_lived check ((started_on is not null) = (state in ('STARTED', 'ENDED'))),
    constraint placement_ended check (state <> 'ENDED' or (ended_on is not null and end_reason is not null)),
    -- A child lives in one place at a time; on the day of a move the old place has ended and the new one begun.
    constraint placement_one_home_at_a_time
        exclude using gist (child_ref with =, daterange(started_on, ended_on) with &&) where (started_on is not null)
);
create index placement_responsible_la on placement (responsible_la, id);
create index placement_provider on placement (provider_id, id);
create index placement_visible_to on placement using gin (visible_to);

alter table placement enable row level security;
alter table placement force row level security;
create policy related on placement using ((select acting_organisation()) = any (visible_to));
grant select, insert, update on placement to ${app};
