/** What lets Huifang run on a bare machine with nothing installed but Java: its own PostgreSQL and its own mail server, both keeping their data in one folder. */
package org.huifang.standalone;
