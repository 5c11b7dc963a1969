-- How far the records that existed before the measures have been counted. Nothing about a child.
create table measure_back_fill (
    records text primary key,
    last_id uuid not null
);
grant select, insert, update on measure_back_fill to ${app};

-- The back-fill is work of the clock; it reads interviews and changes none.
create policy counted on return_home_interview for select
    using ((select acting_purpose()) = 'CLOCK');
