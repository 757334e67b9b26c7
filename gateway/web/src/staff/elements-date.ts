/** Apart from the other elements: only pages that ask for a day load the calendar. */
import 'element-plus/es/components/date-picker/style/css'

export { ElDatePicker } from 'element-plus'
