-- What time alone brings about for an absence.
alter table missing_episode
    add column reviewed_until timestamptz,
    add column of_age_on      date;

create index missing_episode_away on missing_episode (started_at) where state = 'OPEN';
create index missing_episode_review on missing_episode (reviewed_until) where state = 'LONG_TERM';

-- Dates of birth are seen by their own authority and by the matching alone. Whether a child who is away has come of age
-- is answered by this function and nothing more: ids of episodes, and the day. Born on 29 February, a child comes of age
-- on 1 March, since no such year is followed by a leap year eighteen years on.
create policy of_age_by_function on child for select to current_user using (true);
create policy of_age_by_function on missing_episode for select to current_user using (true);

create function episodes_of_age(today date, at_most integer) returns table (episode_id uuid, of_age date)
    language sql stable security definer set search_path = public as $$
    select e.id, b.of_age
    from missing_episode e
    join child c on c.child_ref = e.child_ref
    cross join lateral (
        select case
            when extract(month from c.date_of_birth) = 2 and extract(day from c.date_of_birth) = 29
                then make_date(extract(year from c.date_of_birth)::integer + 18, 3, 1)
            else (c.date_of_birth + interval '18 years')::date
        end as of_age) b
    where e.state in ('OPEN', 'LONG_TERM', 'AWAITING_START') and e.returned_at is null and e.of_age_on is null
        and b.of_age <= today
    order by e.id
    limit at_most
$$;

create index missing_episode_unreturned on missing_episode (child_ref)
    where returned_at is null and state in ('OPEN', 'LONG_TERM', 'AWAITING_START');

revoke all on function episodes_of_age(date, integer) from public;
grant execute on function episodes_of_age(date, integer) to ${app};
