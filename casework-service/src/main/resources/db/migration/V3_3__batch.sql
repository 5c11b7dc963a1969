-- Files of messages: what became of each row, and nothing of the content.
create table notification_batch (
    id           uuid primary key,
    organisation text        not null,
    username     text        not null,
    media_type   text        not null,
    received_at  timestamptz not null,
    complete     boolean     not null,
    received     integer     not null,
    repeated     integer     not null,
    refused      integer     not null,
    results      jsonb       not null
);

create index notification_batch_of_organisation on notification_batch (organisation, id desc);

alter table notification_batch enable row level security;
alter table notification_batch force row level security;

create policy senders_own on notification_batch
    using (organisation = (select acting_organisation()));

grant select, insert, update on notification_batch to ${app};
