/** Cases that belong together: the same one told twice, one that comes back, one that was two, one that goes on. */
package org.huifang.complaint.link;
