-- Orders: seen by the authority that orders and by the provider that is to sign.
create table placement_order (
    id                     uuid primary key,
    version                bigint         not null,
    state                  text           not null check (state in ('DRAFT', 'ISSUED', 'SIGNED', 'DECLINED', 'CANCELLED')),
    award_id               uuid           not null references direct_award constraint placement_order_award unique,
    placement_id           uuid           not null references placement unique,
    agreement_id           uuid           not null references agreement,
    child_ref              text           not null,
    responsible_la         text           not null,
    provider_id            text           not null,
    host_la                text           not null,
    home_id                uuid           not null references home,
    weekly_rate            numeric(14, 2) not null check (weekly_rate >= 0),
    start_on               date           not null,
    end_on                 date,
    order_due_at           timestamptz,
    issued_by              text,
    issued_at              timestamptz,
    signed_on              date,
    signed_by              text,
    signed_at              timestamptz,
    interview_duty_id      uuid,
    interview_duty_version bigint,
    closed_by              text,
    closed_at              timestamptz,
    closing_reason         text,
    visible_to             text[]         not null generated always as (array [responsible_la, provider_id]) stored,
    constraint placement_order_days check (end_on >= start_on),
    -- No signed order out of area without somebody who will interview the child after a missing episode.
    constraint placement_order_interview_duty
        check (state <> 'SIGNED' or host_la = responsible_la or interview_duty_id is not null)
);
create index placement_order_responsible_la on placement_order (responsible_la, id);
create index placement_order_provider on placement_order (provider_id, id);
create index placement_order_visible_to on placement_order using gin (visible_to);

alter table placement_order enable row level security;
alter table placement_order force row level security;
create policy related on placement_order using ((select acting_organisation()) = any (visible_to));
grant select, insert, update on placement_order to ${app};

-- Order, placement and agreement are made together and name one another.
alter table placement add constraint placement_made_by_order
    foreign key (order_id) references placement_order deferrable initially deferred;
alter table placement add constraint placement_has_agreement
    foreign key (agreement_id) references agreement deferrable initially deferred;
