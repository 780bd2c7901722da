-- Commands of all modules lie in one table now.
INSERT INTO platform.command (scope, actor, key, print, subject)
SELECT 'drafting', actor, key, print, draft FROM command;
DROP TABLE command;
