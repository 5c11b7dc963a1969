-- Bodies are closed from now on (AES-256-GCM). Rows from before have no key and stay readable as they are.
alter table police_message_body
    add column key_id text,
    add column nonce  bytea,
    add constraint police_message_body_sealed check (
        (key_id is null) = (nonce is null) and (nonce is null or octet_length(nonce) = 12));

-- The row of a body is read by its message.
create index police_message_body_notification on police_message_body (notification_id) where not conflicting;

-- What a force sent and we refused, closed, for those who look into it: a sender that is broken, or somebody who is not
-- the sender. For the sending organisation alone.
create table refused_message (
    id              uuid primary key,
    organisation    text        not null,
    reason          text        not null,
    notification_id uuid references police_notification,
    received_at     timestamptz not null,
    received_from   text        not null,
    size_bytes      integer     not null,
    body_hash       text        not null,
    key_id          text        not null,
    nonce           bytea       not null check (octet_length(nonce) = 12),
    body            bytea       not null,
    constraint refused_message_once unique (organisation, reason, body_hash)
);

create index refused_message_of_organisation on refused_message (organisation, id desc);

alter table refused_message enable row level security;
alter table refused_message force row level security;

create policy senders_own on refused_message
    using (organisation = (select acting_organisation()));

grant select, insert on refused_message to ${app};
