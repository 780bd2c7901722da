-- Commands of all modules lie in one table now.
INSERT INTO platform.command (scope, actor, key, print, subject)
SELECT 'incoming', actor, key, print, document FROM command;
DROP TABLE command;
