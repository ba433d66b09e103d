/** The daily routine that erases what has been kept long enough, by {@code dmn/retention.dmn}. */
package org.huifang.privacy.retention;
