-- Events on their way out. Written in the transaction of the change that they report; only the relay publishes them.
create table outbox (
    sequence       bigint generated always as identity primary key,
    event_id       uuid        not null,
    type           text        not null,
    subject        text        not null,
    payload        text        not null check (octet_length(payload) <= 65536),
    authority      text,
    correlation_id text        not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    published_at   timestamptz
);

create index outbox_unpublished on outbox (sequence) where published_at is null;

-- PostgreSQL delivers the notice when, and only when, the transaction commits.
create function outbox_wakes_relay() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;

create trigger outbox_wakes_relay
    after insert on outbox
    for each statement execute function outbox_wakes_relay();

alter table outbox enable row level security;
alter table outbox force row level security;

-- A caller may add what its own organisation did; reading the outbox is the relay's alone.
create policy outbox_written_by_its_authority on outbox for insert
    with check (authority is not distinct from (select acting_organisation()));
create policy outbox_relayed on outbox
    using ((select acting_purpose()) = 'EVENTS');

grant select, insert, delete on outbox to ${app};
grant update (published_at) on outbox to ${app};

-- Events received. The effect of an event and its state DONE are one transaction, so that it takes effect once.
create table inbox (
    event_id        uuid primary key,
    sequence        bigint generated always as identity,
    source          text        not null,
    type            text,
    subject         text,
    authority       text,
    correlation_id  text,
    occurred_at     timestamptz,
    recorded_at     timestamptz,
    payload         bytea       not null,
    kafka_topic     text        not null,
    kafka_partition integer     not null,
    kafka_offset    bigint      not null,
    received_at     timestamptz not null default now(),
    state           text        not null check (state in ('PENDING', 'DONE', 'PARKED', 'DISCARDED')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    fault           text,
    finished_at     timestamptz
);

create index inbox_open on inbox (source, subject, sequence) where state in ('PENDING', 'PARKED');
create index inbox_pending on inbox (sequence) where state = 'PENDING';
create index inbox_parked on inbox (sequence) where state = 'PARKED';
create index inbox_finished on inbox (finished_at) where finished_at is not null;

alter table inbox enable row level security;
alter table inbox force row level security;

create policy inbox_for_the_platform on inbox
    using ((select acting_purpose()) in ('EVENTS', 'OPERATOR'));

grant select, insert, update, delete on inbox to ${app};
