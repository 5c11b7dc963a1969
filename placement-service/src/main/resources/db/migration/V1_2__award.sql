-- Direct awards: seen by the authority that awards, and by nobody else.
create table direct_award (
    id             uuid primary key,
    version        bigint         not null,
    state          text           not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'ORDERED')),
    responsible_la text           not null,
    child_number   text           not null,
    home_id        uuid           not null references home,
    provider_id    text           not null,
    reason_code    text           not null,
    reason_text    text,
    need_and_risk  text           not null,
    weekly_rate    numeric(14, 2) not null check (weekly_rate >= 0),
    review_on      date           not null,
    review_basis   text,
    proposed_by    text           not null,
    proposed_at    timestamptz    not null,
    decided_by     text,
    decided_at     timestamptz,
    refusal_reason text,
    visible_to     text[]         not null generated always as (array [responsible_la]) stored,
    constraint direct_award_decided_by_another
        check (state not in ('APPROVED', 'ORDERED') or decided_by is distinct from proposed_by)
);
create index direct_award_responsible_la on direct_award (responsible_la, id);
create index direct_award_visible_to on direct_award using gin (visible_to);

alter table direct_award enable row level security;
alter table direct_award force row level security;
create policy related on direct_award using ((select acting_organisation()) = any (visible_to));
grant select, insert, update on direct_award to ${app};

create table direct_award_candidate (
    award_id        uuid    not null references direct_award,
    position        integer not null,
    home_id         uuid,
    provider        text,
    reason_not_used text    not null,
    primary key (award_id, position),
    constraint direct_award_candidate_home_or_provider check ((home_id is null) <> (provider is null))
);
alter table direct_award_candidate enable row level security;
alter table direct_award_candidate force row level security;
create policy related on direct_award_candidate
    using (exists (select 1 from direct_award a where a.id = award_id));
grant select, insert on direct_award_candidate to ${app};
