-- Individual placement agreements. Events of casework find them by their placement.
create table agreement (
    id                        uuid primary key,
    version                   bigint  not null,
    ipa_version               integer not null check (ipa_version > 0),
    placement_id              uuid    not null references placement,
    state                     text    not null
        check (state in ('DRAFT', 'TERMS_APPROVED', 'SENT', 'RETURNED', 'IN_FORCE', 'ENDED')),
    responsible_la            text    not null,
    provider_id               text    not null,
    terms_approved_by         text,
    terms_approved_at         timestamptz,
    sent_by                   text,
    sent_at                   timestamptz,
    returned_on               date,
    returned_by               text,
    returned_at               timestamptz,
    social_worker             text,
    social_worker_at          timestamptz,
    commissioning_officer     text,
    commissioning_officer_at  timestamptz,
    under_review              boolean not null,
    visible_to                text[]  not null generated always as (array [responsible_la, provider_id]) stored,
    constraint agreement_version_of_placement unique (placement_id, ipa_version),
    constraint agreement_two_people check (state <> 'IN_FORCE'
        or (social_worker is not null and commissioning_officer is not null
            and social_worker <> commissioning_officer))
);
create index agreement_responsible_la on agreement (responsible_la, id);
create index agreement_provider on agreement (provider_id, id);
create index agreement_visible_to on agreement using gin (visible_to);

alter table agreement enable row level security;
alter table agreement force row level security;
create policy related on agreement using ((select acting_organisation()) = any (visible_to)
    or (select acting_purpose()) = 'EVENTS');
grant select, insert, update on agreement to ${app};

create table ipa_review (
    id               uuid primary key,
    agreement_id     uuid        not null references agreement,
    cause            text        not null,
    state            text        not null check (state in ('OPEN', 'CLOSED')),
    opened_at        timestamptz not null,
    due_on           date        not null,
    rule_episodes    integer     not null,
    rule_window_days integer     not null,
    rule_due_days    integer     not null,
    rule_citation    text        not null,
    closed_at        timestamptz,
    closed_by        text,
    what_changed     text,
    constraint ipa_review_closed_says_what_changed
        check (state = 'OPEN' or (closed_at is not null and closed_by is not null and what_changed ~ '\S'))
);
create index ipa_review_agreement on ipa_review (agreement_id);
create unique index ipa_review_one_open on ipa_review (agreement_id) where state = 'OPEN';

alter table ipa_review enable row level security;
alter table ipa_review force row level security;
create policy related on ipa_review using (exists (select 1 from agreement a where a.id = agreement_id));
grant select, insert, update on ipa_review to ${app};

create table ipa_flagged_episode (
    id           uuid primary key,
    agreement_id uuid        not null references agreement,
    episode_id   uuid        not null,
    occurred_on  date        not null,
    flagged_at   timestamptz not null,
    -- A review and the episodes that open it are written together, in either order.
    review_id    uuid references ipa_review deferrable initially deferred,
    constraint ipa_flagged_episode_once unique (agreement_id, episode_id)
);

alter table ipa_flagged_episode enable row level security;
alter table ipa_flagged_episode force row level security;
create policy related on ipa_flagged_episode using (exists (select 1 from agreement a where a.id = agreement_id));
grant select, insert, update on ipa_flagged_episode to ${app};
