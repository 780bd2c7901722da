-- The words of a document that was disposed of: what its versions said and what was said about them. Nobody else takes words away.
CREATE FUNCTION forget(wanted uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = drafting, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM platform.disposed WHERE document = wanted) THEN
        RAISE EXCEPTION 'drafting: words go only with the disposal of their document' USING ERRCODE = 'check_violation';
    END IF;
    UPDATE version SET body = '', facts = facts #- '{text,body}' WHERE draft IN (SELECT id FROM draft WHERE document = wanted);
    UPDATE event SET note = '' WHERE action NOT IN ('REVOKE', 'CONFIRM_RECALL')
        AND draft IN (SELECT id FROM draft WHERE document = wanted);
END $$;
REVOKE EXECUTE ON FUNCTION forget(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget(uuid) TO chancery_app;
