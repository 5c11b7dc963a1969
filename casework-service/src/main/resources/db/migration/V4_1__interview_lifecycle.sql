-- The whole life of an interview: decisions not to hold one, episodes that no longer count, sharing, and the times at which
-- its clock is looked at although nobody touches it.
alter table return_home_interview drop constraint return_home_interview_state_check;
alter table return_home_interview add constraint return_home_interview_state_check
    check (state in ('OFFER_DUE', 'OFFERED', 'ACCEPTED', 'SCHEDULED', 'DECLINED', 'NOT_POSSIBLE', 'NOT_OFFERED', 'CANCELLED',
        'HELD', 'DRAFT', 'SUBMITTED', 'RETURNED', 'SIGNED_OFF', 'SHARED'));

-- An interview whose episodes have all been voided or moved covers none; what they were stays in "episodes".
alter table return_home_interview drop constraint return_home_interview_episode_ids_check;
alter table return_home_interview add constraint return_home_interview_covers_something
    check (jsonb_array_length(episodes) > 0);

alter table return_home_interview
    add column choices         jsonb not null default '[]',
    add column not_possible    jsonb,
    add column not_offered     jsonb,
    add column notices         jsonb not null default '[]',
    add column next_notice_at  timestamptz,
    add column sharing_closed_at timestamptz,
    add constraint return_home_interview_decided check ((state <> 'NOT_POSSIBLE' or not_possible is not null)
        and (state <> 'NOT_OFFERED' or not_offered is not null)),
    add constraint return_home_interview_cancelled_unheld check (state <> 'CANCELLED' or held_at is null);

create index return_home_interview_notice on return_home_interview (next_notice_at) where next_notice_at is not null;

-- Interviews that wait already are looked at in the first round. Row-level security binds the owner too, but for this line.
alter table return_home_interview no force row level security;
update return_home_interview set next_notice_at = now()
where state in ('OFFER_DUE', 'OFFERED', 'ACCEPTED', 'SCHEDULED');
alter table return_home_interview force row level security;

alter policy related on return_home_interview
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) in ('EVENTS', 'CLOCK'));

-- A child was located and taken to another safe place instead of returning. The place is a code, never an address.
create table safe_place_report (
    id             uuid        primary key,
    episode_id     uuid        not null,
    child_ref      text        not null,
    located_at     timestamptz not null,
    place_code     text        not null,
    starts_clock   boolean     not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    visible_to     varchar[]   not null
);

create index safe_place_report_episode on safe_place_report (episode_id);
create index safe_place_report_visible_to on safe_place_report using gin (visible_to);

alter table safe_place_report enable row level security;
alter table safe_place_report force row level security;
create policy related on safe_place_report using ((select acting_organisation()) = any (visible_to));
grant select, insert on safe_place_report to ${app};
