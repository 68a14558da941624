import { createSiteServer } from '/work/main/lib/export'
createSiteServer({ folder: '/tmp/out-look', basePath: '' }).listen(4398)
