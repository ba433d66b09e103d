/** What is kept of people, for how long, how it is erased, and what they are told of it. */
package org.huifang.privacy;
