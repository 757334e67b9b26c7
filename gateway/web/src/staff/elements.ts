/** The parts of Element Plus in use, each with its own style, so that nothing else is shipped. */
import 'element-plus/es/components/alert/style/css'
import 'element-plus/es/components/button/style/css'
import 'element-plus/es/components/drawer/style/css'
import 'element-plus/es/components/input/style/css'
import 'element-plus/es/components/progress/style/css'
import 'element-plus/es/components/tag/style/css'

export { ElAlert, ElButton, ElDrawer, ElInput, ElProgress, ElTag } from 'element-plus'
