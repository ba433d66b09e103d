/** What one complaint costs, measured from outside: the packaged application in a JVM of its own, driven over HTTP only. */
package org.huifang.bench;
