/** What the page of a case tells, section by section, in words. It reads and never writes; the engine it asks through {@code CaseProcesses}. */
package org.huifang.desk.story;
