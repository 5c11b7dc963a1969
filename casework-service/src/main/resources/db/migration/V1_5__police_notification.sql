-- One message of a force. The key is unique here, so that two instances that get the same message keep it once.
create table police_notification (
    id                uuid primary key,
    version           bigint      not null,
    state             text        not null
        check (state in ('MATCHED', 'TRIAGE', 'SUPERSEDED', 'ROUTED_OUT')),
    force             text        not null,
    reference         text        not null,
    type              text        not null,
    message_version   integer     not null,
    body_hash         text        not null,
    received_at       timestamptz not null,
    received_from     text        not null,
    child_ref         text,
    episode_id        uuid,
    risk_level        text        not null,
    awaits_episode    boolean     not null,
    candidates        varchar[]      not null,
    told              varchar[]      not null,
    warnings          jsonb       not null,
    acknowledge_by    timestamptz,
    acknowledge_rule  text,
    acknowledged_at   timestamptz,
    acknowledged_by   text,
    resolved_at       timestamptz,
    resolved_by       text,
    receipt           text        not null,
    visible_to        varchar[]      not null,
    constraint police_notification_once unique (force, reference, type, message_version)
);

create index police_notification_visible_to on police_notification using gin (visible_to);
create index police_notification_child on police_notification (child_ref) where awaits_episode;

alter table police_notification enable row level security;
alter table police_notification force row level security;

create policy related on police_notification
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) in ('EVENTS', 'CLOCK'));

grant select, insert, update on police_notification to ${app};

-- What was sent, byte for byte, with every other body that came under the same key. For the force alone, and for the
-- platform when a person's decision makes it read the message again.
create table police_message_body (
    id              uuid primary key,
    notification_id uuid        not null references police_notification,
    force           text        not null,
    body            bytea       not null,
    body_hash       text        not null,
    conflicting     boolean     not null,
    received_at     timestamptz not null,
    constraint police_message_body_once unique (notification_id, body_hash)
);

alter table police_message_body enable row level security;
alter table police_message_body force row level security;

create policy senders_own on police_message_body
    using (force = (select acting_organisation()) or (select acting_purpose()) = 'EVENTS');

grant select, insert on police_message_body to ${app};
