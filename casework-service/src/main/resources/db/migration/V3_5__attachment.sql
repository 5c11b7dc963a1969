-- Photos of messages: what is shown and, where metadata was removed, what was sent; both closed.
create table message_attachment (
    id              uuid primary key,
    notification_id uuid        not null references police_notification,
    force           text        not null,
    kind            text        not null check (kind in ('JPEG', 'PNG')),
    size_bytes      integer     not null,
    sent_hash       text        not null,
    received_at     timestamptz not null,
    received_from   text        not null,
    key_id          text        not null,
    nonce           bytea       not null check (octet_length(nonce) = 12),
    body            bytea       not null,
    original_key_id text,
    original_nonce  bytea       check (octet_length(original_nonce) = 12),
    original        bytea,
    constraint message_attachment_once unique (notification_id, sent_hash),
    check ((original is null) = (original_key_id is null) and (original is null) = (original_nonce is null))
);

alter table message_attachment enable row level security;
alter table message_attachment force row level security;

create policy senders_own on message_attachment
    using (force = (select acting_organisation()));
-- Whoever was told sees it from the moment on which it is certain whom the message is about.
create policy told_of_a_certain_child on message_attachment for select
    using (exists (
        select 1 from police_notification n
        where n.id = notification_id and n.child_ref is not null
        and (select acting_organisation()) = any (n.told)));

grant select, insert on message_attachment to ${app};
